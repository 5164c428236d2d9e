package org.safepathway.distributed;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bson.Document;
import org.safepathway.acceptance.traces.Collector;
import org.safepathway.acceptance.traces.Noted;
import org.safepathway.axonserver.testing.AnyLog;
import org.safepathway.axonserver.testing.DamagedEvent;
import org.safepathway.axonserver.testing.TestingAxonServer;
import org.safepathway.keycloak.testing.RealKeycloak;
import org.safepathway.keycloak.testing.Realms;

/**
 * Engines on this machine: a real Keycloak, and servers that speak the protocols of MongoDB and of
 * Axon Server; {@code -Dsafe-pathway.axon-server} can name a real one.
 */
final class EnginesHere implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final MongoServer databases;
  private final MongoServer policeDatabases;
  private final TestingAxonServer log;
  private final Collector traces;
  private final Engines engines;

  private EnginesHere(
      MongoServer databases,
      MongoServer policeDatabases,
      TestingAxonServer log,
      Collector traces,
      Engines engines) {
    this.databases = databases;
    this.policeDatabases = policeDatabases;
    this.log = log;
    this.traces = traces;
    this.engines = engines;
  }

  /** Starts what is not there yet. */
  static EnginesHere start() throws IOException, InterruptedException {
    MongoServer databases = server();
    MongoServer police = server();
    TestingAxonServer log = TestingAxonServer.start();
    Collector traces = Collector.start();
    return new EnginesHere(
        databases,
        police,
        log,
        traces,
        new Engines(
            System.getProperty("safe-pathway.axon-server", log.address()),
            "mongodb://127.0.0.1:" + databases.getLocalAddress().getPort(),
            "mongodb://127.0.0.1:" + police.getLocalAddress().getPort(),
            RealKeycloak.shared().realm(Realms.DEMO),
            traces.address()));
  }

  private static MongoServer server() {
    MongoServer server = new MongoServer(new MemoryBackend());
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    return server;
  }

  /** Whether the Axon Server is the one of here, which can be stopped. */
  boolean isLogHere() {
    return engines.axonServer().equals(log.address());
  }

  /** Has the Axon Server be away, where it is the one of here. */
  void logAway() {
    log.stop();
  }

  /** Has it be there again, with all that it had. */
  void logBack() {
    log.startAgain();
  }

  /** Puts an event that no program can read on the log, in the stream of the oldest referral. */
  void poison() throws InterruptedException, ExecutionException, TimeoutException {
    var unused = DamagedEvent.append(engines.axonServer(), "referral-");
  }

  /**
   * Waits until the projectors have parked what is behind it.
   *
   * @throws IllegalStateException if they do not
   */
  void awaitPoisonParked() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (documents().stream().noneMatch(document -> document.contains("unreadable"))) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("nothing is parked");
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  /** All events, as the Axon Server gives them. */
  List<byte[]> events() throws InterruptedException, ExecutionException, TimeoutException {
    try (AnyLog any = new AnyLog(engines.axonServer())) {
      return any.everything();
    }
  }

  /** All documents of all databases, as text. */
  List<String> documents() {
    List<String> all = new ArrayList<>();
    addDocuments(engines.databases(), all);
    addDocuments(engines.policeDatabases(), all);
    return all;
  }

  /** The databases of the police’s server. */
  List<String> policeDatabases() {
    try (MongoClient client = MongoClients.create(engines.policeDatabases())) {
      return client.listDatabaseNames().into(new ArrayList<>());
    }
  }

  private static void addDocuments(String address, List<String> all) {
    try (MongoClient client = MongoClients.create(address)) {
      for (String name : client.listDatabaseNames()) {
        MongoDatabase database = client.getDatabase(name);
        for (String collection : database.listCollectionNames()) {
          for (Document document : database.getCollection(collection).find()) {
            all.add(name + "." + collection + " " + document.toJson());
          }
        }
      }
    }
  }

  Engines engines() {
    return engines;
  }

  /** What the operator was told so far of the way of requests. */
  List<Noted> traces() {
    return traces.spans();
  }

  @Override
  public void close() {
    databases.shutdownNow();
    policeDatabases.shutdownNow();
    log.close();
    traces.close();
  }
}
