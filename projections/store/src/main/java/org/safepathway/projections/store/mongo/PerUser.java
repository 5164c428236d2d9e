package org.safepathway.projections.store.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.function.Function;
import org.safepathway.projections.store.Leases;

/**
 * A client for each database, each with a user that may read that one and no other: for a desk. At
 * most so many are open, whatever the number of organisations; each has a bounded pool, so that the
 * connections are bounded too.
 */
public final class PerUser implements Connections {

  private final Leases<String, MongoClient> clients;

  /**
   * Opens none yet.
   *
   * @param clients makes the client of a database, by its name
   * @param bound how many stay open
   */
  public PerUser(Function<String, MongoClient> clients, int bound) {
    this.clients = new Leases<>(clients, bound);
  }

  @Override
  public <T> T with(String database, Function<MongoDatabase, T> work) {
    return clients.with(database, client -> work.apply(client.getDatabase(database)));
  }

  /** How many are open now. */
  public int open() {
    return clients.count();
  }

  @Override
  public void close() {
    clients.closeAll();
  }
}
