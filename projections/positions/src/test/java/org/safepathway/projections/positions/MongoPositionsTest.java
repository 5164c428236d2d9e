package org.safepathway.projections.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims of positions that processes share, as the file of one process has them too. */
class MongoPositionsTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final TestClock clock = new TestClock();
  private final TestServer server = new TestServer();
  private MongoPositions ours;
  private MongoPositions theirs;

  @BeforeEach
  void open() {
    ours = new MongoPositions(server.connections(), "ours", TIMEOUT, clock);
    theirs = new MongoPositions(server.connections(), "theirs", TIMEOUT, clock);
  }

  @AfterEach
  void close() {
    ours.close();
    theirs.close();
    server.close();
  }

  @Test
  void aTokenIsFetchedAsItWasStored() {
    ours.initializeTokenSegments("p", 2, token(3));
    assertThat(ours.fetchToken("p", 0)).isEqualTo(token(3));

    ours.storeToken(token(8), "p", 0);

    assertThat(ours.fetchToken("p", 0)).isEqualTo(token(8));
    assertThat(ours.fetchToken("p", 1)).isEqualTo(token(3));
    ours.storeToken(null, "p", 0);
    assertThat(ours.fetchToken("p", 0)).isNull();
  }

  @Test
  void aSegmentHasToBeInitialisedOnceAndFirst() {
    assertThat(ours.requiresExplicitSegmentInitialization()).isTrue();
    assertThatThrownBy(() -> ours.fetchToken("p", 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> ours.storeToken(token(1), "p", 0))
        .isInstanceOf(UnableToClaimTokenException.class);

    ours.initializeSegment(token(1), "p", 0);

    assertThatThrownBy(() -> ours.initializeSegment(token(2), "p", 0))
        .isInstanceOf(UnableToInitializeTokenException.class);
    assertThatThrownBy(() -> theirs.initializeTokenSegments("p", 2))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThat(ours.fetchSegments("p")).containsExactly(0);
    assertThat(ours.fetchToken("p", 0)).isEqualTo(token(1));
  }

  @Test
  void whatOneClaimedAnotherCanNeitherFetchNorStoreNorExtendNorDelete() {
    ours.initializeTokenSegments("p", 1, token(1));
    ours.fetchToken("p", 0);

    assertThatThrownBy(() -> theirs.fetchToken("p", 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> theirs.storeToken(token(2), "p", 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> theirs.extendClaim("p", 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> theirs.deleteToken("p", 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    theirs.releaseClaim("p", 0);
    assertThat(theirs.fetchAvailableSegments("p")).isEmpty();
    assertThat(ours.fetchToken("p", 0)).isEqualTo(token(1));
  }

  @Test
  void aReleasedSegmentIsFree() {
    ours.initializeTokenSegments("p", 1, token(1));
    ours.fetchToken("p", 0);
    ours.releaseClaim("p", 0);

    assertThat(theirs.fetchAvailableSegments("p")).containsExactly(Segment.ROOT_SEGMENT);
    assertThat(theirs.fetchToken("p", 0)).isEqualTo(token(1));
  }

  @Test
  void aClaimThatIsNotExtendedCanBeTakenAndItsOwnerIsToldSo() {
    ours.initializeTokenSegments("p", 1, token(1));
    ours.fetchToken("p", 0);
    clock.forward(TIMEOUT.minusSeconds(1));
    ours.extendClaim("p", 0);
    clock.forward(TIMEOUT.minusSeconds(1));
    assertThatThrownBy(() -> theirs.fetchToken("p", 0))
        .isInstanceOf(UnableToClaimTokenException.class);

    clock.forward(Duration.ofSeconds(2));

    assertThat(theirs.fetchToken("p", 0)).isEqualTo(token(1));
    assertThatThrownBy(() -> ours.extendClaim("p", 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> ours.storeToken(token(2), "p", 0))
        .isInstanceOf(UnableToClaimTokenException.class);
  }

  @Test
  void aSegmentThatWasSplitOrMergedMeanwhileIsNotClaimed() {
    ours.initializeTokenSegments("p", 2);
    Segment whole = Segment.ROOT_SEGMENT;
    Segment half = Segment.computeSegment(0, 0, 1);

    assertThatThrownBy(() -> ours.fetchToken("p", whole))
        .isInstanceOf(UnableToClaimTokenException.class)
        .hasMessageContaining("split");
    assertThat(ours.fetchToken("p", half)).isNull();

    ours.fetchToken("p", 1);
    ours.deleteToken("p", 1);
    assertThatThrownBy(() -> ours.fetchToken("p", half))
        .isInstanceOf(UnableToClaimTokenException.class)
        .hasMessageContaining("merged");
    assertThat(ours.fetchToken("p", whole)).isNull();
  }

  @Test
  void whoeverIsStartedAgainTakesUpAtOnceWhatItHad() {
    ours.initializeTokenSegments("p", 1, token(4));
    ours.fetchToken("p", 0);
    String identifier = ours.retrieveStorageIdentifier().orElseThrow();
    try (MongoPositions again = new MongoPositions(server.connections(), "ours", TIMEOUT, clock)) {
      assertThat(again.fetchToken("p", 0)).isEqualTo(token(4));
      assertThat(again.retrieveStorageIdentifier()).contains(identifier);
    }
  }

  @Test
  void theLeastIsThatOfTheSegmentWhichIsFurthestBehind() {
    assertThat(ours.least("p")).isEqualTo(-1);
    ours.initializeTokenSegments("p", 2, token(3));
    ours.fetchToken("p", 0);
    theirs.fetchToken("p", 1);
    ours.storeToken(token(9), "p", 0);
    assertThat(theirs.least("p")).isEqualTo(3);

    theirs.storeToken(token(7), "p", 1);

    assertThat(ours.least("p")).isEqualTo(7);
  }

  @Test
  void aPositionIsStoredAfterTheBatchThatHandlersWrite() {
    ours.initializeTokenSegments("p", 1, token(1));
    ours.fetchToken("p", 0);
    List<Long> whenWritten = new CopyOnWriteArrayList<>();
    UnitOfWork<?> batch =
        DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("anything"));
    batch.onPrepareCommit(preparing -> ours.storeToken(token(2), "p", 0));
    batch.onPrepareCommit(preparing -> whenWritten.add(theirs.least("p")));
    batch.commit();

    assertThat(whenWritten).containsExactly(1L);
    assertThat(theirs.least("p")).isEqualTo(2);
  }

  @Test
  void whoHoldsAllHasThemAloneUntilItIsDone() throws Exception {
    theirs.initializeTokenSegments("p", 2);
    theirs.fetchToken("p", 1);
    assertThatThrownBy(() -> ours.hold("p", 2, Duration.ZERO))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another process projects");
    assertThat(theirs.fetchAvailableSegments("p")).as("what it had taken is free").hasSize(2);

    theirs.releaseClaim("p", 1);
    try (var held = ours.hold("p", 2, Duration.ZERO)) {
      assertThat(held).isNotNull();
      assertThat(theirs.fetchAvailableSegments("p")).isEmpty();
    }
    assertThat(theirs.fetchAvailableSegments("p")).hasSize(2);
  }

  private static TrackingToken token(long position) {
    return new GlobalSequenceTrackingToken(position);
  }
}
