package org.safepathway.projections.store.mongo;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.safepathway.projections.store.ReadStoreContract;
import org.safepathway.projections.store.ReadStores;

/** The same contract with the projectors’ own databases on another server. */
@SuppressWarnings("NullAway.Init")
class MongoReadStoreApartTest extends ReadStoreContract {

  private static final SetName SET = new SetName("apart");
  private static TestServer inside;
  private static TestServer documents;

  private boolean begun;

  @BeforeAll
  static void start() {
    inside = new TestServer();
    documents = new TestServer();
  }

  @AfterAll
  static void stop() {
    inside.wipe(SET);
    documents.wipe(SET);
    inside.close();
    documents.close();
  }

  @Override
  protected ReadStores openStores() {
    if (!begun) {
      begun = true;
      inside.wipe(SET);
      documents.wipe(SET);
    }
    return MongoReadStores.apart(
        inside.connections(), documents.connections(), SET, Duration.ofMillis(10));
  }
}
