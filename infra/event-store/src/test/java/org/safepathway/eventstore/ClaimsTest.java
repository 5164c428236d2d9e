package org.safepathway.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.eventstore.serial.EventSerializer;

class ClaimsTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  @TempDir Path folder;
  private final TestClock clock = new TestClock();
  private SqliteEvents events;
  private TokenStore ours;
  private TokenStore theirs;

  @BeforeEach
  void open() {
    events =
        SqliteEvents.at(folder.resolve("events.db"))
            .owner("ours")
            .claimTimeout(TIMEOUT)
            .clock(clock)
            .open();
    ours = events.tokenStore();
    theirs =
        events.tokenStore(
            EventSerializer.forEvents(), new SqliteTokenStore.Claims("theirs", TIMEOUT, clock));
  }

  @AfterEach
  void close() {
    events.close();
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
    assertThatThrownBy(() -> ours.initializeTokenSegments("p", 2))
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
  void whoeverOpensTheFileFindsNoClaimOfAProcessThatIsGone() {
    theirs.initializeTokenSegments("p", 1, token(4));
    theirs.fetchToken("p", 0);
    String identifier = ours.retrieveStorageIdentifier().orElseThrow();
    events.close();

    open();

    assertThat(ours.fetchToken("p", 0)).isEqualTo(token(4));
    assertThat(ours.retrieveStorageIdentifier()).contains(identifier);
  }

  private static TrackingToken token(long position) {
    return new GlobalSequenceTrackingToken(position);
  }

  private static final class TestClock extends Clock {

    private Instant now = Instant.parse("2026-11-23T12:00:00Z");

    void forward(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
