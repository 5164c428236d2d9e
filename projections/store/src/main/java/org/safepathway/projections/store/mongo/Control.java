package org.safepathway.projections.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.bson.Document;
import org.safepathway.projections.store.DocumentCollection;
import org.safepathway.projections.store.ReadStoreException;
import org.safepathway.projections.store.StoreName;

/**
 * What is known of a set as a whole: which generation is live, which stores and collections each
 * generation has. MongoDB renames no database, so that a rebuild writes collections of a new
 * generation beside the old ones, and the switch is one write here.
 */
final class Control {

  private static final String GENERATIONS = "generations";
  private static final String STORES = "stores";
  private static final String SHAPES = "shapes";
  private static final String ID = "_id";
  private static final String LIVE = "live";
  private static final String LAST = "last";
  private static final String GENERATION = "generation";
  private static final String STORE = "store";
  private static final String INDEXES = "indexes";
  private static final int DUPLICATE_KEY = 11000;

  private final Connections connections;
  private final SetName set;
  private final String database;

  /**
   * Of a set.
   *
   * @param database where it is kept
   */
  Control(Connections connections, SetName set, String database) {
    this.connections = connections;
    this.set = set;
    this.database = database;
  }

  /** The generation that desks read and projectors write; 0 before the first rebuild. */
  int live() {
    return number(LIVE);
  }

  /** The greatest number that a generation was given. */
  int last() {
    return number(LAST);
  }

  private int number(String which) {
    Document found = on(GENERATIONS, generations -> generations.find(eq(ID, set.value())).first());
    return found == null ? 0 : found.getInteger(which, 0);
  }

  /** Makes a generation the live one, unless a later one is. */
  void raise(int generation) {
    on(
        GENERATIONS,
        generations ->
            generations.updateOne(
                eq(ID, set.value()),
                Updates.combine(Updates.max(LIVE, generation), Updates.max(LAST, generation)),
                new UpdateOptions().upsert(true)));
  }

  /**
   * A number for a generation that is built aside.
   *
   * @param above it is greater than this one
   */
  int begin(int above) {
    if (last() < above) {
      on(
          GENERATIONS,
          generations ->
              generations.updateOne(
                  eq(ID, set.value()), Updates.max(LAST, above), new UpdateOptions().upsert(true)));
    }
    Document after =
        on(
            GENERATIONS,
            generations ->
                generations.findOneAndUpdate(
                    eq(ID, set.value()),
                    Updates.inc(LAST, 1),
                    new FindOneAndUpdateOptions()
                        .upsert(true)
                        .returnDocument(ReturnDocument.AFTER)));
    if (after == null) {
      throw new ReadStoreException("cannot begin a rebuild");
    }
    return after.getInteger(LAST);
  }

  /**
   * Makes a generation the live one.
   *
   * @throws ReadStoreException if another rebuild began meanwhile
   */
  void makeLive(int generation) {
    long changed =
        on(
            GENERATIONS,
            generations ->
                generations
                    .updateOne(
                        and(eq(ID, set.value()), eq(LAST, generation)),
                        Updates.set(LIVE, generation))
                    .getMatchedCount());
    if (changed == 0) {
      throw new ReadStoreException("another rebuild began meanwhile");
    }
  }

  /** Notes that a generation has something in a store. */
  void note(int generation, StoreName store) {
    on(
        STORES,
        stores ->
            stores.updateOne(
                eq(ID, generation + "/" + store.value()),
                Updates.combine(
                    Updates.set(GENERATION, generation), Updates.set(STORE, store.value())),
                new UpdateOptions().upsert(true)));
  }

  /** The stores of a generation. */
  SortedSet<StoreName> stores(int generation) {
    SortedSet<StoreName> names = new TreeSet<>();
    on(
        STORES,
        stores -> {
          for (Document one : stores.find(eq(GENERATION, generation))) {
            names.add(new StoreName(one.getString(STORE)));
          }
          return names;
        });
    return names;
  }

  /** Generations but this one that have left something behind, newest last. */
  SortedSet<Integer> others(int generation) {
    SortedSet<Integer> found = new TreeSet<>();
    on(
        STORES,
        stores -> {
          for (Document one : stores.find(ne(GENERATION, generation))) {
            found.add(one.getInteger(GENERATION));
          }
          return found;
        });
    return found;
  }

  /** Forgets a store of a generation: its collections are gone. */
  void forget(int generation, StoreName store) {
    on(STORES, stores -> stores.deleteOne(eq(ID, generation + "/" + store.value())));
    on(SHAPES, shapes -> shapes.deleteMany(eq(GENERATION, generation)));
  }

  /**
   * Notes the shape of a collection, or compares it.
   *
   * @param mayNote whether this process writes
   * @throws ReadStoreException if the generation has it in another shape
   */
  void check(int generation, DocumentCollection collection, boolean mayNote) {
    String id = generation + "/" + collection.name();
    List<String> wanted = new ArrayList<>();
    collection.indexes().forEach(index -> wanted.add(index.name() + " " + index.parts()));
    Document there = on(SHAPES, shapes -> shapes.find(eq(ID, id)).first());
    if (there == null && mayNote) {
      Document noted = new Document(ID, id).append(GENERATION, generation).append(INDEXES, wanted);
      if (isNew(noted)) {
        return;
      }
      there = on(SHAPES, shapes -> shapes.find(eq(ID, id)).first());
    }
    if (there != null && !wanted.equals(there.getList(INDEXES, String.class))) {
      throw new ReadStoreException(
          "collection " + collection.name() + " has another shape: rebuild the projection");
    }
  }

  private boolean isNew(Document shape) {
    try {
      on(SHAPES, shapes -> shapes.insertOne(shape));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCode() == DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private <T> T on(String collection, Function<MongoCollection<Document>, T> work) {
    return connections.with(database, within -> work.apply(within.getCollection(collection)));
  }
}
