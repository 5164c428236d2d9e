package org.safepathway.projections.store.mongo;

import com.mongodb.client.MongoClient;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.jspecify.annotations.Nullable;

/**
 * A server to test against: one in this process, or a real MongoDB at the address in the system
 * property {@code safe-pathway.test.mongodb}.
 */
final class TestServer implements AutoCloseable {

  private final @Nullable MongoServer server;
  private final String address;

  TestServer() {
    String given = System.getProperty("safe-pathway.test.mongodb", "");
    if (given.isEmpty()) {
      server = new MongoServer(new MemoryBackend());
      server.bind("127.0.0.1", 0);
      address = server.getConnectionString();
    } else {
      server = null;
      address = given;
    }
  }

  MongoClient client() {
    return new Clients(address, 20).client();
  }

  Connections connections() {
    return Connections.shared(client());
  }

  /** Takes away what is there of a set. */
  void wipe(SetName set) {
    try (MongoClient client = client()) {
      for (String database : client.listDatabaseNames()) {
        if (database.startsWith(set.value() + "_")) {
          client.getDatabase(database).drop();
        }
      }
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.shutdownNow();
    }
  }
}
