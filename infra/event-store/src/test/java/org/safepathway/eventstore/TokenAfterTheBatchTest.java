package org.safepathway.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A position may be behind what a projector wrote, and never ahead of it. */
class TokenAfterTheBatchTest {

  private static final TrackingToken BEFORE = new GlobalSequenceTrackingToken(1);
  private static final TrackingToken AFTER = new GlobalSequenceTrackingToken(2);

  @TempDir Path folder;
  private final List<String> order = new CopyOnWriteArrayList<>();
  private SqliteEvents events;
  private TokenStore tokens;

  @BeforeEach
  void open() {
    events = SqliteEvents.at(folder.resolve("events.db")).faults(order::add).open();
    tokens = events.tokenStore();
    tokens.initializeTokenSegments("p", 1, BEFORE);
    tokens.fetchToken("p", 0);
  }

  @AfterEach
  void close() {
    events.close();
  }

  @Test
  void theTokenIsStoredAfterTheBatchThatHandlersWriteWhenTheUnitOfWorkIsPrepared() {
    UnitOfWork<?> batch = batchThatStoresItsTokenFirst();
    batch.onPrepareCommit(
        preparing -> preparing.onPrepareCommit(late -> order.add("batch-written")));
    batch.commit();

    assertThat(order).containsExactly("batch-written", "token-stored");
    assertThat(tokens.fetchToken("p", 0)).isEqualTo(AFTER);
  }

  @Test
  void theTokenStaysWhenTheBatchCouldNotBeWritten() {
    UnitOfWork<?> batch = batchThatStoresItsTokenFirst();
    batch.onPrepareCommit(
        preparing -> {
          throw new IllegalStateException("as if the read store were gone");
        });

    assertThatThrownBy(batch::commit).isInstanceOf(IllegalStateException.class);

    assertThat(order).isEmpty();
    assertThat(tokens.fetchToken("p", 0)).isEqualTo(BEFORE);
  }

  @Test
  void aLostClaimFailsTheUnitOfWork() {
    UnitOfWork<?> batch = batchThatStoresItsTokenFirst();
    tokens.deleteToken("p", 0);

    assertThatThrownBy(batch::commit)
        .isInstanceOf(org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException.class);
  }

  private UnitOfWork<?> batchThatStoresItsTokenFirst() {
    UnitOfWork<?> batch =
        DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("anything"));
    batch.onPrepareCommit(preparing -> tokens.storeToken(AFTER, "p", 0));
    return batch;
  }
}
