package org.safepathway.distributed;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.safepathway.axonserver.testing.TestingAxonServer;
import org.safepathway.keycloak.testing.RealKeycloak;
import org.safepathway.keycloak.testing.Realms;

/**
 * Engines on this machine: a real Keycloak, and servers that speak the protocols of MongoDB and of
 * Axon Server; {@code -Dsafe-pathway.axon-server} can name a real one.
 */
final class EnginesHere implements AutoCloseable {

  private final MongoServer databases;
  private final TestingAxonServer log;
  private final Engines engines;

  private EnginesHere(MongoServer databases, TestingAxonServer log, Engines engines) {
    this.databases = databases;
    this.log = log;
    this.engines = engines;
  }

  /** Starts what is not there yet. */
  static EnginesHere start() throws IOException, InterruptedException {
    MongoServer databases = new MongoServer(new MemoryBackend());
    databases.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    TestingAxonServer log = TestingAxonServer.start();
    return new EnginesHere(
        databases,
        log,
        new Engines(
            System.getProperty("safe-pathway.axon-server", log.address()),
            "mongodb://127.0.0.1:" + databases.getLocalAddress().getPort(),
            RealKeycloak.shared().realm(Realms.DEMO)));
  }

  /** Has the Axon Server be away, where it is the one of here. */
  void logAway() {
    log.stop();
  }

  /** Has it be there again, with all that it had. */
  void logBack() {
    log.startAgain();
  }

  /** All events, as the Axon Server of here has them. */
  List<byte[]> events() {
    return log.everything();
  }

  /** All documents of all databases, as text. */
  List<String> documents() {
    List<String> all = new ArrayList<>();
    try (MongoClient client = MongoClients.create(engines.databases())) {
      for (String name : client.listDatabaseNames()) {
        MongoDatabase database = client.getDatabase(name);
        for (String collection : database.listCollectionNames()) {
          for (Document document : database.getCollection(collection).find()) {
            all.add(name + "." + collection + " " + document.toJson());
          }
        }
      }
    }
    return all;
  }

  Engines engines() {
    return engines;
  }

  @Override
  public void close() {
    databases.shutdownNow();
    log.close();
  }
}
