package org.safepathway.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.FORCE;
import static org.safepathway.referral.testing.Network.ROWAN;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.directory.Timers;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.AcceptanceUndone;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ConsentToShare;
import org.safepathway.referral.ContactAttempted;
import org.safepathway.referral.ContactOverdue;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.ContactTimer;
import org.safepathway.referral.NoteAdded;
import org.safepathway.referral.NoteContactOverdue;
import org.safepathway.referral.ReceiptOverdue;
import org.safepathway.referral.ReferralAccepted;
import org.safepathway.referral.ReferralClosed;
import org.safepathway.referral.ReferralDeclined;
import org.safepathway.referral.ReferralEvent;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.ReferralPutOnWaitingList;
import org.safepathway.referral.ReferralRecalled;
import org.safepathway.referral.ReferralReceived;
import org.safepathway.referral.ReferralRedirected;
import org.safepathway.referral.ReferralReopened;
import org.safepathway.referral.ReferralReturned;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.ReferralTriaged;
import org.safepathway.referral.ReferralUndeliverable;
import org.safepathway.referral.Triage;
import org.safepathway.referral.VictimEngaged;
import org.safepathway.referral.retention.Retention;
import org.safepathway.referral.testing.Network;
import org.safepathway.referral.testing.Sealed;
import org.safepathway.referral.victim.ErasureCause;
import org.safepathway.referral.victim.VictimErased;

/** When the ticker asks whether she was contacted: the same rule as the stream that it asks. */
class ContactDeadlinesTest {

  private static final Instant T = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant FAR = T.plus(Duration.ofDays(300));
  private static final VictimId SHE = new VictimId("c".repeat(32));
  private static final ReferralId ID = new ReferralId("a".repeat(32));
  private static final ReferralId ONWARD = new ReferralId("b".repeat(32));

  private final SqliteDueIndex index = new SqliteDueIndex(Path.of(":memory:"));
  private final Deadlines deadlines = new Deadlines(index, Retention.OF_THE_TABLE);
  private final List<Command> asked = new ArrayList<>();
  private final Ticker ticker =
      new Ticker(
          index,
          command -> {
            asked.add(command);
            return new Answer.Done(command.stream());
          },
          new Network(),
          () -> true,
          () -> true);
  private long position;

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void itIsAskedForFromSendingOnThoughNobodyTriages() {
    on(sent(), received(1));

    assertThat(due()).contains(T.plus(Duration.ofHours(48)));
    ticker.tick(T.plus(Duration.ofHours(48)).minusMillis(1));
    assertThat(asked).isEmpty();
    ticker.tick(T.plus(Duration.ofHours(48)));
    assertThat(asked).singleElement().isInstanceOf(NoteContactOverdue.class);
  }

  @Test
  void itIsAskedForAtTheTimeOfTheLastTriage() {
    on(sent(), received(1), triaged(Triage.B, 48, 2), triaged(Triage.A, 24, 3));

    assertThat(due()).contains(T.plus(Duration.ofHours(24)));
  }

  /** What was asked for once and moved away is asked anew when it comes back, not as the same. */
  @Test
  void aTriageThatIsTakenBackIsAskedForAnew() {
    on(sent(), received(1), triaged(Triage.A, 24, 2));
    ticker.tick(T.plus(Duration.ofHours(24)));
    on(new ContactOverdue(ID, SHE, at(24)), triaged(Triage.B, 48, 25), triaged(Triage.A, 24, 26));
    ticker.tick(T.plus(Duration.ofHours(26)));

    assertThat(asked).hasSize(2).hasOnlyElementsOfType(NoteContactOverdue.class);
    assertThat(asked.getLast().issued().request())
        .isNotEqualTo(asked.getFirst().issued().request());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REACHED")
  void afterAnAttemptInVainItIsAskedForAgain(ContactResult result) {
    on(sent(), received(1), triaged(Triage.B, 48, 2), accepted(3), attempt(result, 10));
    assertThat(due()).contains(T.plus(Duration.ofHours(10 + 48)));

    on(attempt(result, 20));
    assertThat(due()).contains(T.plus(Duration.ofHours(20 + 48)));
  }

  @Test
  void ofWhoeverIsUrgentSooner() {
    on(
        sent(),
        received(1),
        triaged(Triage.A, 24, 2),
        accepted(3),
        attempt(ContactResult.NO_ANSWER, 10));

    assertThat(due()).contains(T.plus(Duration.ofHours(10 + 24)));
  }

  @Test
  void asTheOffersOwnTimersSay() {
    on(sent(new Timers(1, 12, 4, 4)), received(1));
    assertThat(due()).contains(T.plus(Duration.ofHours(12)));

    on(triaged(Triage.C, 12, 2), accepted(3), attempt(ContactResult.NO_ANSWER, 10));
    assertThat(due()).contains(T.plus(Duration.ofHours(10 + 12)));
  }

  @Test
  void anIndexThatNeverHeardOfItsSendingAsksAllTheSame() {
    on(attempt(ContactResult.NO_ANSWER, 10));

    assertThat(due()).contains(T.plus(Duration.ofHours(10 + 48)));
  }

  /** It could not be read at first. */
  @Test
  void aSendingThatIsReadLateTakesNothingBack() {
    on(triaged(Triage.A, 12, 2));
    deadlines.on(sent(new Timers(1, 48, 12, 3)), 0);
    assertThat(due()).contains(T.plus(Duration.ofHours(12)));

    on(attempt(ContactResult.NO_ANSWER, 10));
    assertThat(due()).contains(T.plus(Duration.ofHours(10 + 12)));
  }

  static Stream<Event> ends() {
    return Stream.of(
        attempt(ContactResult.REACHED, 4),
        new ContactOverdue(ID, SHE, at(4)),
        new VictimEngaged(ID, SHE, at(4)),
        new ReferralDeclined(ID, SHE, Sealed.fact(1, FactClass.CASE_NOTE, ROWAN), at(4)),
        new ReferralRedirected(ID, SHE, ONWARD, at(4)),
        new ReferralReturned(ID, SHE, at(4)),
        new ReferralUndeliverable(ID, SHE, at(4)),
        new ReferralRecalled(ID, SHE, at(4)),
        new ReferralClosed(ID, SHE, Closure.MOVED, at(4)),
        new VictimErased(SHE, ErasureCause.ASKED_BY_VICTIM, at(4)));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void itIsNoLongerAskedForAfter(Event end) {
    on(sent(), end);
    assertThat(due()).isEmpty();
  }

  @Test
  void aReopenedCaseIsAskedForAgain() {
    on(
        sent(),
        received(1),
        triaged(Triage.A, 24, 2),
        accepted(3),
        attempt(ContactResult.REACHED, 4),
        new ReferralClosed(ID, SHE, Closure.MOVED, at(5)),
        new ReferralReopened(ID, SHE, at(30)));

    assertThat(due()).contains(T.plus(Duration.ofHours(30 + 24)));
  }

  /** Its file has the same referral, settled for good by its first attempt. */
  @Test
  void whatAnOlderReleaseHadSettledIsAskedForAgainOnceEverythingIsReadAgain() {
    index.remove(DueKind.CONTACT, ID.value(), SHE, 5);

    on(sent(), received(1), triaged(Triage.B, 48, 2), accepted(3));
    on(attempt(ContactResult.NO_ANSWER, 10));

    assertThat(due()).contains(T.plus(Duration.ofHours(10 + 48)));
  }

  @Test
  void whatWasAnsweredDoesNotComeBackWhenItIsReadAgain() {
    Event[] history = {sent(), received(1)};
    on(history);
    index.due(FAR, 10).forEach(index::answered);
    position = 0;
    on(history);

    assertThat(due()).isEmpty();
  }

  @Test
  void nothingIsLeftOfTheTermsOfWhoeverIsErasedAndNothingAfterClearing() {
    on(sent());
    assertThat(index.terms(ID.value())).isPresent();
    on(new VictimErased(SHE, ErasureCause.ASKED_BY_VICTIM, at(1)));
    assertThat(index.terms(ID.value())).isEmpty();

    on(sent());
    index.clear();
    assertThat(index.terms(ID.value())).isEmpty();
  }

  /** In any order of events the index asks when the stream says yes, and never lacks an item. */
  @Test
  void theIndexAndTheStreamCountAlike() {
    for (int seed = 0; seed < 200; seed++) {
      index.clear();
      position = 0;
      Random random = new Random(seed);
      ReferralSent sent = sent(new Timers(1, 1 + random.nextInt(100), 1 + random.nextInt(30), 3));
      ContactTimer stream = ContactTimer.of(sent);
      on(sent);
      for (int hour = 1; hour < 60; hour++) {
        ReferralEvent event = any(random, hour);
        stream = stream.after(event);
        on(event);
        Instant due = stream.due();
        if (due == null) {
          assertThat(due()).as("%s %s", seed, event).isEmpty();
        } else if (!stream.overdue()) {
          assertThat(due()).as("%s %s", seed, event).contains(due);
        }
      }
    }
  }

  private static ReferralEvent any(Random random, int hour) {
    return switch (random.nextInt(12)) {
      case 0 -> received(hour);
      case 1 -> triaged(Triage.values()[random.nextInt(3)], hour - 20 + random.nextInt(60), hour);
      case 2 -> accepted(hour);
      case 3 -> new ReferralPutOnWaitingList(ID, SHE, at(hour));
      case 4, 5, 6 -> attempt(ContactResult.values()[random.nextInt(4)], hour);
      case 7 -> new AcceptanceUndone(ID, SHE, at(hour));
      case 8 -> new ReferralReopened(ID, SHE, at(hour));
      case 9 -> new NoteAdded(ID, SHE, Sealed.fact(1, FactClass.CASE_NOTE, ROWAN), at(hour));
      case 10 -> new ReceiptOverdue(ID, SHE, at(hour));
      default -> new ContactOverdue(ID, SHE, at(hour));
    };
  }

  private Optional<Instant> due() {
    return index.due(FAR, 10).stream()
        .filter(item -> item.kind() == DueKind.CONTACT)
        .map(DueItem::due)
        .findFirst();
  }

  private void on(Event... events) {
    for (Event event : events) {
      deadlines.on(event, ++position);
    }
  }

  private static Stamp at(int hour) {
    return new Stamp(
        T.plus(Duration.ofHours(hour)),
        new Issued(CASEWORKER, new RequestId("request-01"), "body"));
  }

  private static ReferralSent sent() {
    return sent(Network.TIMERS);
  }

  private static ReferralSent sent(Timers timers) {
    return new ReferralSent(
        ID,
        SHE,
        FORCE,
        Network.UNIT,
        Network.ROWAN_IDVA,
        ROWAN,
        ConsentToShare.GIVEN,
        LawfulBasis.CONSENT,
        false,
        false,
        timers,
        FAR.plusSeconds(1),
        at(0));
  }

  private static ReferralReceived received(int hour) {
    return new ReferralReceived(ID, SHE, at(hour));
  }

  private static ReferralTriaged triaged(Triage triage, int dueHour, int hour) {
    return new ReferralTriaged(ID, SHE, triage, T.plus(Duration.ofHours(dueHour)), at(hour));
  }

  private static ReferralAccepted accepted(int hour) {
    return new ReferralAccepted(ID, SHE, at(hour));
  }

  private static ContactAttempted attempt(ContactResult result, int hour) {
    return new ContactAttempted(ID, SHE, result, at(hour));
  }
}
