package org.safepathway.projections.positions;

import com.mongodb.client.MongoClient;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.jspecify.annotations.Nullable;
import org.safepathway.projections.store.mongo.Clients;
import org.safepathway.projections.store.mongo.Connections;

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
      try (MongoClient client = new Clients(address, 2).client()) {
        client.getDatabase(MongoPositions.DATABASE).drop();
      }
    }
  }

  Connections connections() {
    return Connections.shared(new Clients(address, 20).client());
  }

  @Override
  public void close() {
    if (server != null) {
      server.shutdownNow();
    }
  }
}
