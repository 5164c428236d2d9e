package org.safepathway.projections.store.mongo;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.safepathway.projections.store.ReadStoreContract;
import org.safepathway.projections.store.ReadStores;

@SuppressWarnings("NullAway.Init")
class MongoReadStoreTest extends ReadStoreContract {

  private static final SetName SET = new SetName("contract");
  private static TestServer server;

  private boolean begun;

  @BeforeAll
  static void start() {
    server = new TestServer();
  }

  @AfterAll
  static void stop() {
    server.wipe(SET);
    server.close();
  }

  @Override
  protected ReadStores openStores() {
    if (!begun) {
      begun = true;
      server.wipe(SET);
    }
    return MongoReadStores.open(server.connections(), SET, Access.WRITE, Duration.ofMillis(10));
  }
}
