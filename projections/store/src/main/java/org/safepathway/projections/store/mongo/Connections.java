package org.safepathway.projections.store.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.function.Function;

/** Where the databases are reached. Safe for use by many threads. */
public interface Connections extends AutoCloseable {

  /** Works on a database by its name, with the credentials that are for it. */
  <T> T with(String database, Function<MongoDatabase, T> work);

  /** All by one client: for a projector, whose user may write to each of its room’s databases. */
  static Connections shared(MongoClient client) {
    return new Connections() {
      @Override
      public <T> T with(String database, Function<MongoDatabase, T> work) {
        return work.apply(client.getDatabase(database));
      }

      @Override
      public void close() {
        client.close();
      }
    };
  }

  /**
   * The projectors’ own databases of a set by one way, all others by another: so that a server
   * whose owner sees documents has nothing that is written at other times than they are.
   */
  static Connections apart(SetName set, Connections inside, Connections documents) {
    return new Connections() {
      @Override
      public <T> T with(String database, Function<MongoDatabase, T> work) {
        return (set.isInside(database) ? inside : documents).with(database, work);
      }

      @Override
      public void close() {
        inside.close();
        documents.close();
      }
    };
  }

  @Override
  void close();
}
