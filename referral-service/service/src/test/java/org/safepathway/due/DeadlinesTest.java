package org.safepathway.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.FORCE;
import static org.safepathway.referral.testing.Network.HAZELS_CASEWORKER;
import static org.safepathway.referral.testing.Network.OFFICER;
import static org.safepathway.referral.testing.Network.ROWAN;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentLapsed;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentRefused;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.EscalateOverride;
import org.safepathway.consent.ExpireOverride;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LapseConsent;
import org.safepathway.consent.LapseOverride;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.OverrideAsked;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.consent.OverrideEscalated;
import org.safepathway.consent.OverrideExpired;
import org.safepathway.consent.OverrideLapsed;
import org.safepathway.consent.OverrideRefused;
import org.safepathway.consent.Purpose;
import org.safepathway.directory.Language;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ConsentToShare;
import org.safepathway.referral.NoteReceiptOverdue;
import org.safepathway.referral.ReceiptOverdue;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.ReferralRecalled;
import org.safepathway.referral.ReferralReceived;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.ReferralTriaged;
import org.safepathway.referral.ReferralUndeliverable;
import org.safepathway.referral.Triage;
import org.safepathway.referral.retention.Retention;
import org.safepathway.referral.testing.Network;
import org.safepathway.referral.testing.Sealed;
import org.safepathway.referral.victim.EraseVictim;
import org.safepathway.referral.victim.ErasureCause;
import org.safepathway.referral.victim.VictimErased;
import org.safepathway.referral.victim.VictimRegistered;

class DeadlinesTest {

  private static final Instant T = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant LATER = T.plus(Duration.ofDays(1));
  private static final Instant FAR = T.plus(Duration.ofDays(300));
  private static final VictimId SHE = new VictimId("c".repeat(32));
  private static final VictimId ANOTHER = new VictimId("d".repeat(32));
  private static final ReferralId ID = new ReferralId("a".repeat(32));
  private static final ReferralId ONWARD = new ReferralId("b".repeat(32));
  private static final ConsentId CONSENT = ConsentId.of(SHE, ROWAN);
  private static final Stamp STAMP =
      new Stamp(T, new Issued(CASEWORKER, new RequestId("request-01"), "body"));

  private final SqliteDueIndex index = new SqliteDueIndex(Path.of(":memory:"));
  private final Deadlines deadlines = new Deadlines(index, Retention.OF_THE_TABLE);
  private final List<Command> sent = new ArrayList<>();
  private long position;
  private Answer answer = new Answer.Done("stream");
  private boolean current = true;
  private boolean whole = true;
  private final Ticker ticker =
      new Ticker(
          index,
          command -> {
            sent.add(command);
            return answer;
          },
          new Network(),
          () -> current,
          () -> whole);

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void receiptIsAskedForWhenItIsDueAndNotBefore() {
    on(sent());

    ticker.tick(LATER.minusMillis(1));
    assertThat(sent).isEmpty();
    ticker.tick(LATER);
    assertThat(sent).singleElement().isInstanceOf(NoteReceiptOverdue.class);
    assertThat(sent.getFirst().issued().by()).isEqualTo(Platform.TICKER);
  }

  static Stream<Event> endOfReceipt() {
    return Stream.of(
        new ReferralReceived(ID, SHE, STAMP),
        new ReferralRecalled(ID, SHE, STAMP),
        new ReferralUndeliverable(ID, SHE, STAMP),
        new ReceiptOverdue(ID, SHE, STAMP));
  }

  @ParameterizedTest
  @MethodSource("endOfReceipt")
  void receiptIsNoLongerAskedForAfter(Event end) {
    on(sent(), end);
    assertThat(index.due(FAR, 10)).extracting(DueItem::kind).doesNotContain(DueKind.RECEIPT);
  }

  @Test
  void aPendingOverrideEscalatesAndThenExpires() {
    on(asked());

    ticker.tick(T.plus(Duration.ofMinutes(30)));
    assertThat(sent).singleElement().isInstanceOf(EscalateOverride.class);
    on(new OverrideEscalated(CONSENT, STAMP));
    ticker.tick(LATER);
    assertThat(sent).hasSize(2).last().isInstanceOf(ExpireOverride.class);
  }

  static Stream<Event> endOfOverride() {
    return Stream.of(
        authorised(), new OverrideRefused(CONSENT, STAMP), new OverrideExpired(CONSENT, STAMP));
  }

  @ParameterizedTest
  @MethodSource("endOfOverride")
  void anAnsweredOverrideNeitherEscalatesNorExpires(Event end) {
    on(asked(), end);

    assertThat(index.due(FAR.minusMillis(1), 10))
        .extracting(DueItem::kind)
        .doesNotContain(DueKind.OVERRIDE_ESCALATES, DueKind.OVERRIDE_EXPIRES);
  }

  @Test
  void whoeverSheWasAuthorisedForIsNeverGivenUpAsNeverSent() {
    on(registered(), asked(), authorised());
    assertThat(index.due(FAR, 10)).extracting(DueItem::kind).doesNotContain(DueKind.NEVER_SENT);

    // Nor by whatever is told of her once more.
    on(asked(), registered());
    assertThat(index.due(FAR, 10)).extracting(DueItem::kind).doesNotContain(DueKind.NEVER_SENT);
  }

  @Test
  void anAuthorisedOverrideLapsesWhenItIsOverAndNotBefore() {
    on(asked(), authorised());

    ticker.tick(FAR.minusMillis(1));
    assertThat(sent).isEmpty();
    ticker.tick(FAR);
    assertThat(sent)
        .singleElement()
        .isInstanceOfSatisfying(
            LapseOverride.class, c -> assertThat(c.consent()).isEqualTo(CONSENT));
  }

  static Stream<Event> endOfAuthorised() {
    return Stream.of(
        new OverrideLapsed(CONSENT, STAMP),
        new ConsentWithdrawn(CONSENT, Purpose.SUPPORT, Set.of(ROWAN), STAMP),
        new VictimErased(SHE, ErasureCause.ASKED_BY_VICTIM, STAMP));
  }

  @ParameterizedTest
  @MethodSource("endOfAuthorised")
  void anOverrideThatEndedDoesNotLapse(Event end) {
    on(asked(), authorised(), end);
    assertThat(index.due(FAR, 10)).isEmpty();
  }

  @Test
  void aRefusedConsentDoesNotKeepAnOverrideFromLapsing() {
    on(
        asked(),
        authorised(),
        new ConsentRefused(
            CONSENT,
            Purpose.SUPPORT,
            ConsentStage.CONFIRMED,
            record("2026-06-30"),
            Set.of(),
            STAMP));
    assertThat(index.due(FAR, 10))
        .extracting(DueItem::kind)
        .containsExactly(DueKind.OVERRIDE_LAPSES);
  }

  @Test
  void aConsentLapsesAtMidnightInLondonAfterItsLastDay() {
    on(given(Purpose.SUPPORT, "2026-06-30"), given(Purpose.STATISTICS, "2026-07-31"));
    Instant midnight = Instant.parse("2026-06-30T23:00:00Z");

    ticker.tick(midnight.minusMillis(1));
    assertThat(sent).isEmpty();
    ticker.tick(midnight);
    assertThat(sent)
        .singleElement()
        .isInstanceOfSatisfying(
            LapseConsent.class, c -> assertThat(c.purpose()).isEqualTo(Purpose.SUPPORT));
    ticker.tick(FAR);
    assertThat(sent)
        .hasSize(2)
        .last()
        .isInstanceOfSatisfying(
            LapseConsent.class, c -> assertThat(c.purpose()).isEqualTo(Purpose.STATISTICS));
  }

  static Stream<Event> endOfConsent() {
    return Stream.of(
        new ConsentWithdrawn(CONSENT, Purpose.SUPPORT, Set.of(ROWAN), STAMP),
        new ConsentLapsed(CONSENT, Purpose.SUPPORT, STAMP),
        new ConsentRefused(
            CONSENT,
            Purpose.SUPPORT,
            ConsentStage.CONFIRMED,
            record("2026-06-30"),
            Set.of(),
            STAMP));
  }

  @ParameterizedTest
  @MethodSource("endOfConsent")
  void aConsentThatEndedDoesNotLapse(Event end) {
    on(given(Purpose.SUPPORT, "2026-06-30"), end);
    assertThat(index.due(FAR, 10)).isEmpty();
  }

  // Her own consent with the recipient may stand: it must not stay for ever.
  @Test
  void afterARefusalThatAnotherServiceHeardTheStreamIsAskedUntilItSaysThatNothingStands() {
    Stamp hazels = new Stamp(T, new Issued(HAZELS_CASEWORKER, new RequestId("request-02"), "body"));
    on(
        given(Purpose.SUPPORT, "2026-06-30"),
        new ConsentRefused(
            CONSENT,
            Purpose.SUPPORT,
            ConsentStage.CONFIRMED,
            record("2026-06-30"),
            Set.of(),
            hazels));
    answer = Answer.refused(ConsentRefusal.NOT_DUE);
    ticker.tick(T);
    ticker.tick(LATER);
    assertThat(sent).hasSize(2).allMatch(LapseConsent.class::isInstance);

    answer = new Answer.Done(CONSENT.value());
    ticker.tick(FAR);
    assertThat(index.due(FAR, 10)).isEmpty();
  }

  @Test
  void whoeverWasRegisteredAndNeverSentIsErasedAfterTwoDays() {
    on(registered());

    ticker.tick(T.plus(Duration.ofHours(48)).minusMillis(1));
    assertThat(sent).isEmpty();
    ticker.tick(T.plus(Duration.ofHours(48)));
    assertThat(sent)
        .singleElement()
        .isInstanceOfSatisfying(
            EraseVictim.class,
            c -> {
              assertThat(c.cause()).isEqualTo(ErasureCause.NEVER_SENT);
              assertThat(c.victim()).isEqualTo(SHE);
            });
  }

  @Test
  void whoeverWasSentIsNotErased() {
    on(registered(), sent(), new ReferralReceived(ID, SHE, STAMP));
    assertThat(index.due(FAR, 10)).extracting(DueItem::kind).doesNotContain(DueKind.NEVER_SENT);
  }

  @Test
  void whoeverWaitsForAnOverrideIsNotErasedBeforeItIsOver() {
    on(registered(), asked());
    Instant afterExpiry = LATER.plus(Duration.ofHours(48));

    assertThat(index.due(afterExpiry.minusMillis(1), 10))
        .extracting(DueItem::kind)
        .doesNotContain(DueKind.NEVER_SENT);
    assertThat(index.due(afterExpiry, 10)).extracting(DueItem::kind).contains(DueKind.NEVER_SENT);
  }

  @Test
  void afterErasureNothingOfHersIsDue() {
    on(
        registered(),
        asked(),
        triaged(T),
        given(Purpose.SUPPORT, "2026-06-30"),
        new VictimErased(SHE, ErasureCause.ASKED_BY_VICTIM, STAMP));
    assertThat(index.due(FAR, 10)).isEmpty();
  }

  @Test
  void aReplayBringsNothingBack() {
    Event[] history = {registered(), sent(), new ReferralReceived(ID, SHE, STAMP), triaged(T)};
    on(history);
    ticker.tick(FAR);
    sent.clear();
    position = 0;
    on(history);

    assertThat(ticker.tick(FAR)).isEqualTo(new Ticker.Ticked(0, 0, 0));
    assertThat(sent).isEmpty();
  }

  @Test
  void whatTheStreamSaysIsNotDueIsKeptAndAskedAgainUnderTheSameRequest() {
    on(sent());
    answer = Answer.refused(ReferralRefusal.NOT_DUE);

    assertThat(ticker.tick(LATER)).isEqualTo(new Ticker.Ticked(0, 1, 0));
    assertThat(ticker.tick(LATER)).isEqualTo(new Ticker.Ticked(0, 1, 0));
    assertThat(sent).hasSize(2);
    assertThat(sent.getFirst()).isEqualTo(sent.getLast());
  }

  @Test
  void anyOtherAnswerSettlesIt() {
    on(sent());
    answer = Answer.refused(CommonRefusal.NOT_FOUND);

    assertThat(ticker.tick(LATER)).isEqualTo(new Ticker.Ticked(1, 0, 0));
    assertThat(ticker.tick(LATER)).isEqualTo(new Ticker.Ticked(0, 0, 0));
  }

  @Test
  void aFaultKeepsTheItemAndDoesNotHoldUpTheOthers() {
    on(sent(), triaged(LATER.plusSeconds(1)));
    Ticker faulty =
        new Ticker(
            index,
            command -> {
              if (command instanceof NoteReceiptOverdue) {
                throw new IllegalStateException("broken off");
              }
              return answer;
            },
            new Network(),
            () -> true,
            () -> true);

    assertThat(faulty.tick(FAR)).isEqualTo(new Ticker.Ticked(1, 0, 1));
    assertThat(index.due(FAR, 10)).extracting(DueItem::kind).containsExactly(DueKind.RECEIPT);
  }

  /** It may take hours to read everything again, and streams judge by the clock. */
  @Test
  void beforeTheIndexHasSeenTheWholeLogNobodyIsErasedAndNothingElseWaits() {
    on(registered());
    on(sent(ONWARD, ANOTHER));
    current = false;

    assertThat(ticker.tick(FAR).kept()).isOne();
    assertThat(sent)
        .hasAtLeastOneElementOfType(NoteReceiptOverdue.class)
        .doesNotHaveAnyElementsOfTypes(EraseVictim.class);

    current = true;
    var unused = ticker.tick(FAR);
    assertThat(sent).last().isInstanceOf(EraseVictim.class);
  }

  /** A tick may take long, and she may be sent meanwhile. */
  @Test
  void whoIsSentWhileATickRunsIsNotErased() {
    on(sent(ONWARD, ANOTHER), registered());

    ticker.tick(
        T.plus(Deadlines.UNSENT),
        () -> {
          if (sent.size() == 1) {
            on(sent());
          }
        });

    assertThat(sent).isNotEmpty().doesNotHaveAnyElementsOfTypes(EraseVictim.class);
  }

  /** The event may have been the referral for which she was registered. */
  @Test
  void nobodyIsErasedWhileTheIndexCouldNotReadAnEvent() {
    on(registered());
    whole = false;

    assertThat(ticker.tick(FAR)).isEqualTo(new Ticker.Ticked(0, 1, 0));
    assertThat(sent).isEmpty();

    whole = true;
    assertThat(ticker.tick(FAR)).isEqualTo(new Ticker.Ticked(1, 0, 0));
    assertThat(sent).hasOnlyElementsOfType(EraseVictim.class);
  }

  @Test
  void howeverManyCannotBeSettledTheOthersHaveTheirTurn() {
    Stamp before =
        new Stamp(
            T.minus(Duration.ofDays(10)),
            new Issued(CASEWORKER, new RequestId("request-01"), "body"));
    for (int victim = 0; victim < 600; victim++) {
      on(
          new VictimRegistered(
              new VictimId("%032x".formatted(victim)),
              List.of(Sealed.fact(1, FactClass.IDENTITY, FORCE)),
              before));
    }
    on(sent());
    answer = Answer.refused(ReferralRefusal.NOT_DUE);
    whole = false;

    ticker.tick(FAR);
    ticker.tick(FAR);

    assertThat(sent).hasAtLeastOneElementOfType(NoteReceiptOverdue.class);
  }

  private void on(Event... events) {
    for (Event event : events) {
      deadlines.on(event, ++position);
    }
  }

  private static VictimRegistered registered() {
    return new VictimRegistered(SHE, List.of(Sealed.fact(1, FactClass.IDENTITY, FORCE)), STAMP);
  }

  private static ReferralSent sent() {
    return sent(ID, SHE);
  }

  private static ReferralSent sent(ReferralId referral, VictimId victim) {
    return new ReferralSent(
        referral,
        victim,
        FORCE,
        Network.UNIT,
        Network.ROWAN_IDVA,
        ROWAN,
        ConsentToShare.GIVEN,
        LawfulBasis.CONSENT,
        false,
        false,
        Network.TIMERS,
        LATER,
        STAMP);
  }

  private static ReferralTriaged triaged(Instant due) {
    return new ReferralTriaged(ID, SHE, Triage.B, due, STAMP);
  }

  private static OverrideAsked asked() {
    return new OverrideAsked(
        CONSENT,
        Network.ROWAN_IDVA,
        ID.value(),
        LawfulBasis.VITAL_INTERESTS,
        false,
        Network.UNIT,
        T.plus(Duration.ofMinutes(30)),
        LATER,
        STAMP);
  }

  private static OverrideAuthorised authorised() {
    return new OverrideAuthorised(
        CONSENT,
        Network.ROWAN_IDVA,
        ID.value(),
        LawfulBasis.VITAL_INTERESTS,
        false,
        FORCE,
        OFFICER.person(),
        Network.UNIT,
        Set.of(FactClass.RISK),
        FAR,
        STAMP);
  }

  private static ConsentGiven given(Purpose purpose, String lastDay) {
    return new ConsentGiven(
        CONSENT, purpose, ConsentStage.CONFIRMED, record(lastDay), null, Set.of(), STAMP);
  }

  private static ConsentRecord record(String lastDay) {
    return new ConsentRecord(
        ConsentRecord.ConsentAnswer.GIVEN,
        Set.of(FactClass.IDENTITY),
        ConsentRecord.Method.SPOKEN,
        "2026-1",
        Language.values()[0],
        ConsentRecord.Aid.NONE,
        true,
        true,
        true,
        null,
        LocalDate.parse("2026-06-01"),
        LocalDate.parse(lastDay));
  }
}
