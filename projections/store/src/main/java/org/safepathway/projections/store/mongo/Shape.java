package org.safepathway.projections.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.safepathway.projections.store.Index;
import org.safepathway.projections.store.Key;
import org.safepathway.projections.store.KeyKind;
import org.safepathway.projections.store.Order;
import org.safepathway.projections.store.Write;

/**
 * How a document is kept: its id, its revision, its body as the text that it is, and a plain field
 * for each part of each key. A tombstone has neither body nor keys.
 */
final class Shape {

  static final String ID = "_id";
  static final String REVISION = "revision";
  static final String BODY = "body";
  static final String KEYS = "keys";

  private Shape() {}

  static Document of(Write write) {
    Document kept = new Document(ID, write.id()).append(REVISION, write.revision());
    if (write instanceof Write.Put put) {
      kept.append(BODY, put.body());
      Document keys = new Document();
      for (Key key : put.keys()) {
        Document parts = new Document();
        for (int part = 0; part < key.values().size(); part++) {
          parts.append(String.valueOf(part), key.values().get(part));
        }
        keys.append(key.index().name(), parts);
      }
      kept.append(KEYS, keys);
    }
    return kept;
  }

  /** The fields of an index in their order, the id last: equal keys have an order, too. */
  static List<String> fields(Index index) {
    List<String> fields = new ArrayList<>();
    for (int part = 0; part < index.parts().size(); part++) {
      fields.add(KEYS + "." + index.name() + "." + part);
    }
    fields.add(ID);
    return fields;
  }

  /** What a list has. */
  static Bson within(Key prefix) {
    List<String> fields = fields(prefix.index());
    if (prefix.values().isEmpty()) {
      // A document without a key has none of its fields: a bound leaves these out within the index.
      Object least =
          prefix.index().parts().getFirst() == KeyKind.TEXT ? "" : (Object) Long.MIN_VALUE;
      return gte(fields.getFirst(), least);
    }
    List<Bson> all = new ArrayList<>();
    for (int part = 0; part < prefix.values().size(); part++) {
      all.add(eq(fields.get(part), prefix.values().get(part)));
    }
    return and(all);
  }

  /**
   * What comes after a place in a list.
   *
   * @param from the rest of the key and the id at which the page before ended
   */
  static Bson after(Key prefix, Order order, List<Object> from) {
    List<String> rest = rest(prefix);
    List<Bson> either = new ArrayList<>();
    for (int field = 0; field < rest.size(); field++) {
      List<Bson> all = new ArrayList<>();
      for (int same = 0; same < field; same++) {
        all.add(eq(rest.get(same), from.get(same)));
      }
      all.add(
          order == Order.NEWEST_FIRST
              ? lt(rest.get(field), from.get(field))
              : gt(rest.get(field), from.get(field)));
      either.add(and(all));
    }
    return or(either);
  }

  static Bson sorted(Key prefix, Order order) {
    return order == Order.NEWEST_FIRST
        ? Sorts.descending(rest(prefix))
        : Sorts.ascending(rest(prefix));
  }

  /** The values with which the next page goes on. */
  static List<Object> position(Document kept, Key prefix) {
    Document parts = kept.get(KEYS, Document.class).get(prefix.index().name(), Document.class);
    List<Object> values = new ArrayList<>();
    List<KeyKind> kinds = prefix.index().parts();
    for (int part = prefix.values().size(); part < kinds.size(); part++) {
      values.add(parts.get(String.valueOf(part)));
    }
    values.add(kept.getString(ID));
    return values;
  }

  /** The keys of a document for a dump. */
  static Map<String, List<Object>> keys(Document kept) {
    Map<String, List<Object>> keys = new LinkedHashMap<>();
    kept.get(KEYS, Document.class)
        .forEach(
            (index, parts) -> {
              Map<Integer, Object> inOrder = new TreeMap<>();
              ((Document) parts)
                  .forEach((part, value) -> inOrder.put(Integer.valueOf(part), value));
              keys.put(index, List.copyOf(inOrder.values()));
            });
    return new TreeMap<>(keys);
  }

  private static List<String> rest(Key prefix) {
    List<String> fields = fields(prefix.index());
    return fields.subList(prefix.values().size(), fields.size());
  }
}
