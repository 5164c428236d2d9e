package org.safepathway.distributed;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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

  Engines engines() {
    return engines;
  }

  @Override
  public void close() {
    databases.shutdownNow();
    log.close();
  }
}
