package org.safepathway.directory.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.event.IntakeSet;
import org.safepathway.directory.event.OfferEvent;
import org.safepathway.eventstore.SqliteEvents;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;

/** An event in which something is missing, in the real log, and the list of offers after it. */
@NullUnmarked
class ABrokenEventTakesNothingFromTheRestTest {

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theOffersAreListedAsBefore() {
    var before = desk.directory().listed();

    enter(new IntakeSet(Desk.REFUGE, null, stamp()));

    assertThat(desk.directory().listed()).isEqualTo(before).isNotEmpty();
    assertThat(desk.refuge().intake()).isEqualTo(IntakeState.OPEN);
  }

  @Test
  void theOfferIsChangedAsBefore() {
    enter(new IntakeSet(Desk.REFUGE, null, stamp()));

    assertThat(desk.said(Desk.MANAGER, new Change.SetIntake(Desk.REFUGE, IntakeState.PAUSED)))
        .isEqualTo("done");
    assertThat(desk.said(Desk.MANAGER, new Change.SetIntake(Desk.REFUGE, IntakeState.PAUSED)))
        .isEqualTo("nothing-changes");
    desk.reopen();
    assertThat(desk.refuge().intake()).isEqualTo(IntakeState.PAUSED);
  }

  @Test
  void aChangeInWhichSomethingIsMissingDeepInsideIsNotEntered() {
    Offer nameless = offerWithoutAName();

    assertThatThrownBy(() -> desk.change(Desk.MANAGER, new Change.MakeOffer(nameless)))
        .isInstanceOf(IllegalArgumentException.class);
    desk.reopen();
    assertThat(desk.directory().registry().offer(nameless.id())).isEmpty();
  }

  private static Offer offerWithoutAName() {
    Offer whole = Desk.offer(new OfferId("rowan-outreach"), Desk.ROWAN);
    return new Offer(
        whole.id(),
        whole.organisation(),
        null,
        whole.kind(),
        whole.description(),
        whole.areas(),
        whole.languages(),
        whole.needs(),
        whole.hours(),
        whole.intake(),
        whole.timers());
  }

  /** Writes an event past everything that judges, as only somebody with the disk can. */
  private void enter(OfferEvent event) {
    desk.close();
    Path file = folder.resolve("directory.db");
    try (SqliteEvents events = SqliteEvents.open(file)) {
      String stream = Streams.of(event);
      long sequence = events.engine().lastSequenceNumberFor(stream).orElseThrow() + 1;
      events
          .engine()
          .appendEvents(
              List.of(
                  new GenericDomainEventMessage<>(
                      OfferAggregate.class.getSimpleName(), stream, sequence, event)));
    }
    desk.reopen();
  }

  private static Stamp stamp() {
    return new Stamp(
        Instant.parse("2026-11-26T10:00:00Z"),
        new Issued(Desk.MANAGER, new RequestId("request-broken"), "fingerprint"));
  }
}
