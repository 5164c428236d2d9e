package org.safepathway.distributed;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.safepathway.keycloak.testing.RealKeycloak;
import org.safepathway.keycloak.testing.Realms;

/**
 * Engines on this machine: a real Keycloak, a server that speaks MongoDB’s protocol, and an Axon
 * Server, which {@code -Dsafe-pathway.axon-server} can name.
 */
final class EnginesHere implements AutoCloseable {

  private final MongoServer databases;
  private final Engines engines;

  private EnginesHere(MongoServer databases, Engines engines) {
    this.databases = databases;
    this.engines = engines;
  }

  /** Starts what is not there yet. */
  static EnginesHere start() throws IOException, InterruptedException {
    MongoServer databases = new MongoServer(new MemoryBackend());
    databases.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    return new EnginesHere(
        databases,
        new Engines(
            System.getProperty("safe-pathway.axon-server"),
            "mongodb://127.0.0.1:" + databases.getLocalAddress().getPort(),
            RealKeycloak.shared().realm(Realms.DEMO)));
  }

  Engines engines() {
    return engines;
  }

  @Override
  public void close() {
    databases.shutdownNow();
  }
}
