package org.safepathway.projections.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.projections.store.Cursor;
import org.safepathway.projections.store.CursorSeal;
import org.safepathway.projections.store.Document;
import org.safepathway.projections.store.DocumentCollection;
import org.safepathway.projections.store.Key;
import org.safepathway.projections.store.Order;
import org.safepathway.projections.store.Page;
import org.safepathway.projections.store.ReadStore;
import org.safepathway.projections.store.StoreName;
import org.safepathway.projections.store.UnknownCursorException;
import org.safepathway.projections.store.Write;

/** A database. Holds nothing open itself; it asks its set each time. */
final class MongoReadStore implements ReadStore {

  private static final int DUPLICATE_KEY = 11000;

  private final StoreName name;
  private final MongoReadStores stores;

  MongoReadStore(StoreName name, MongoReadStores stores) {
    this.name = name;
    this.stores = stores;
  }

  @Override
  public StoreName name() {
    return name;
  }

  @Override
  public void put(DocumentCollection collection, List<Write> writes) {
    stores.mayWrite();
    // Of several to one document the one with the greatest revision is what stays, in any order.
    Map<String, Write> last = new LinkedHashMap<>();
    for (Write write : writes) {
      if (write instanceof Write.Put put) {
        collection.check(put.keys());
      }
      last.merge(write.id(), write, (one, two) -> two.revision() > one.revision() ? two : one);
    }
    if (writes.isEmpty()) {
      return;
    }
    stores.with(
        name,
        (database, generation) -> {
          var documents = documents(database, collection, generation, true);
          List<Write> met = apply(documents, List.copyOf(last.values()), true);
          if (!met.isEmpty()) {
            // There already: since before, and this one is stale, or since a moment ago.
            apply(documents, met, false);
          }
          return true;
        });
  }

  /** Puts what is newer; gives back what met a document that it found no older. */
  private static List<Write> apply(
      MongoCollection<org.bson.Document> documents, List<Write> writes, boolean inserting) {
    List<ReplaceOneModel<org.bson.Document>> models = new ArrayList<>();
    for (Write write : writes) {
      Bson older = and(eq(Shape.ID, write.id()), lt(Shape.REVISION, write.revision()));
      models.add(
          new ReplaceOneModel<>(older, Shape.of(write), new ReplaceOptions().upsert(inserting)));
    }
    try {
      var unused = documents.bulkWrite(models, new BulkWriteOptions().ordered(false));
      return List.of();
    } catch (MongoBulkWriteException e) {
      List<Write> met = new ArrayList<>();
      for (BulkWriteError error : e.getWriteErrors()) {
        if (error.getCode() != DUPLICATE_KEY) {
          throw e;
        }
        met.add(writes.get(error.getIndex()));
      }
      if (met.isEmpty() || e.getWriteConcernError() != null) {
        throw e;
      }
      return met;
    }
  }

  @Override
  public Optional<Document> get(DocumentCollection collection, String id) {
    return stores.with(
        name,
        (database, generation) ->
            Optional.ofNullable(
                    documents(database, collection, generation, false)
                        .find(eq(Shape.ID, id))
                        .first())
                .filter(kept -> kept.containsKey(Shape.BODY))
                .map(MongoReadStore::document));
  }

  @Override
  public Page page(
      DocumentCollection collection, Key prefix, Order order, Optional<Cursor> after, int limit) {
    collection.checkList(prefix, limit);
    String list = CursorSeal.list(name, collection, prefix, order);
    return stores.with(
        name,
        (database, generation) -> {
          CursorSeal cursors = stores.cursors(database, name);
          Bson within = Shape.within(prefix);
          if (after.isPresent()) {
            List<Object> from = cursors.open(list, after.get());
            if (from.size() != prefix.index().parts().size() - prefix.values().size() + 1) {
              throw new UnknownCursorException();
            }
            within = and(within, Shape.after(prefix, order, from));
          }
          List<org.bson.Document> found =
              documents(database, collection, generation, false)
                  .find(within)
                  .sort(Shape.sorted(prefix, order))
                  // One more than asked for tells whether there is a next page.
                  .limit(limit + 1)
                  .into(new ArrayList<>());
          if (found.size() <= limit) {
            return new Page(
                found.stream().map(MongoReadStore::document).toList(), Optional.empty());
          }
          List<org.bson.Document> shown = found.subList(0, limit);
          return new Page(
              shown.stream().map(MongoReadStore::document).toList(),
              Optional.of(cursors.seal(list, Shape.position(shown.getLast(), prefix))));
        });
  }

  @Override
  public void dump(Consumer<String> lines) {
    // Told when it is whole: it may be asked for again of another generation.
    stores.with(name, MongoReadStore::lines).forEach(lines);
  }

  private static List<String> lines(MongoDatabase database, int generation) {
    String prefix = MongoReadStores.prefix(generation);
    SortedSet<String> collections = new TreeSet<>();
    for (String collection : database.listCollectionNames()) {
      if (collection.startsWith(prefix)) {
        collections.add(collection);
      }
    }
    List<String> lines = new ArrayList<>();
    for (String collection : collections) {
      for (org.bson.Document kept :
          database
              .getCollection(collection)
              .find(exists(Shape.BODY))
              .sort(Sorts.ascending(Shape.ID))) {
        lines.add(
            CanonicalJson.line(
                collection.substring(prefix.length()),
                kept.getString(Shape.ID),
                Shape.keys(kept),
                kept.getString(Shape.BODY)));
      }
    }
    return lines;
  }

  private MongoCollection<org.bson.Document> documents(
      MongoDatabase database, DocumentCollection collection, int generation, boolean writes) {
    stores.ready(database, name, collection, generation, writes);
    return database.getCollection(MongoReadStores.kept(collection.name(), generation));
  }

  private static Document document(org.bson.Document kept) {
    return new Document(kept.getString(Shape.ID), kept.getString(Shape.BODY));
  }
}
