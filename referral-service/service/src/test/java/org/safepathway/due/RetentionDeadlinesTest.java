package org.safepathway.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.FORCE;
import static org.safepathway.referral.testing.Network.OFFICER;
import static org.safepathway.referral.testing.Network.ROWAN;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConfirmRetentionOver;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentLapsed;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.consent.OverrideLapsed;
import org.safepathway.consent.Purpose;
import org.safepathway.directory.Language;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.AgeOutReferrersRecord;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ConsentToShare;
import org.safepathway.referral.JudgeReferral;
import org.safepathway.referral.ReferralClosed;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.ReferralReceived;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralReopened;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.ReferralTriaged;
import org.safepathway.referral.Triage;
import org.safepathway.referral.retention.Retention;
import org.safepathway.referral.retention.RetentionRule;
import org.safepathway.referral.testing.Network;
import org.safepathway.referral.testing.Sealed;
import org.safepathway.referral.victim.EraseVictim;
import org.safepathway.referral.victim.ErasureCause;
import org.safepathway.referral.victim.VictimErased;
import org.safepathway.referral.victim.VictimRegistered;

/** DOMAIN.md rule 24: when the ticker asks, and whom it asks before keys are destroyed. */
class RetentionDeadlinesTest {

  private static final Instant T = Instant.parse("2026-03-02T10:00:00Z");
  private static final Duration ROW = Duration.ofDays(30);
  private static final Duration KEYS = Duration.ofDays(100);
  private static final VictimId SHE = new VictimId("c".repeat(32));
  private static final ReferralId ID = new ReferralId("a".repeat(32));
  private static final ConsentId CONSENT = ConsentId.of(SHE, ROWAN);

  private final SqliteDueIndex index = new SqliteDueIndex(Path.of(":memory:"));
  private final Deadlines deadlines =
      new Deadlines(
          index,
          new Retention(Map.of(RetentionRule.POLICE_REFERRAL, ROW, RetentionRule.VICTIM, KEYS)));
  private final List<Command> sent = new ArrayList<>();
  private final Set<Class<?>> refused = new java.util.HashSet<>();
  private final Ticker ticker =
      new Ticker(
          index,
          command -> {
            sent.add(command);
            return refused.contains(command.getClass())
                ? Answer.refused(ReferralRefusal.NOT_DUE)
                : new Answer.Done(command.stream());
          },
          new Network(),
          () -> true,
          () -> true);
  private long position;

  @AfterEach
  void close() {
    index.close();
  }

  private static Stamp at(Duration after) {
    return new Stamp(T.plus(after), new Issued(CASEWORKER, new RequestId("request-01"), "body"));
  }

  private static ReferralSent sent() {
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
        Network.TIMERS,
        T,
        at(Duration.ZERO));
  }

  private static OverrideAuthorised authorised(Duration after) {
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
        T.plus(Duration.ofDays(60)),
        at(after));
  }

  private void on(Event... events) {
    for (Event event : events) {
      deadlines.on(event, ++position);
    }
  }

  private void ended() {
    on(
        new VictimRegistered(
            SHE, List.of(Sealed.fact(1, FactClass.IDENTITY, ROWAN)), at(Duration.ZERO)),
        sent(),
        new ReferralReceived(ID, SHE, at(Duration.ofDays(1))),
        new ReferralTriaged(ID, SHE, Triage.B, T, at(Duration.ofDays(2))),
        new ReferralClosed(ID, SHE, Closure.NEEDS_MET, at(Duration.ofDays(10))),
        new ConsentWithdrawn(CONSENT, Purpose.SUPPORT, Set.of(), at(Duration.ofDays(20))));
  }

  private List<Class<?>> asked(Duration after) {
    sent.clear();
    var unused = ticker.tick(T.plus(after));
    return sent.stream()
        .filter(RetentionDeadlinesTest::retains)
        .<Class<?>>map(Object::getClass)
        .toList();
  }

  private static boolean retains(Command command) {
    return command instanceof JudgeReferral
        || command instanceof ConfirmRetentionOver
        || command instanceof AgeOutReferrersRecord
        || command instanceof EraseVictim;
  }

  @Test
  void theReferrersRecordIsAskedForAfterTheLastVisibleChangeAlsoOfTheErased() {
    on(
        sent(),
        new ReferralReceived(ID, SHE, at(Duration.ofDays(1))),
        new ReferralTriaged(ID, SHE, Triage.B, T.plus(ROW.multipliedBy(9)), at(Duration.ofDays(9))),
        new VictimErased(SHE, ErasureCause.ASKED_BY_VICTIM, at(Duration.ofDays(12))));

    assertThat(asked(ROW.plusDays(1).minusMillis(1))).isEmpty();
    assertThat(asked(ROW.plusDays(1))).containsExactly(AgeOutReferrersRecord.class);
    assertThat(asked(ROW.multipliedBy(90))).isEmpty();
  }

  @Test
  void herKeysAreAskedForOnceTheLastOfAllEndedLongAgoAndEveryStreamAgrees() {
    ended();

    assertThat(asked(KEYS.plusDays(20).minusMillis(1))).doesNotContain(EraseVictim.class);
    assertThat(asked(KEYS.plusDays(20)))
        .contains(JudgeReferral.class, ConfirmRetentionOver.class)
        .endsWith(EraseVictim.class);
    assertThat(sent)
        .filteredOn(EraseVictim.class::isInstance)
        .extracting(command -> ((EraseVictim) command).cause())
        .containsOnly(ErasureCause.RETENTION_OVER);
  }

  @Test
  void aStreamThatSaysOtherwiseKeepsHer() {
    ended();
    refused.add(JudgeReferral.class);

    assertThat(asked(KEYS.plusDays(20))).contains(JudgeReferral.class);
    assertThat(sent).noneMatch(EraseVictim.class::isInstance);
    refused.clear();
    assertThat(asked(KEYS.plusDays(21))).endsWith(EraseVictim.class);
  }

  @Test
  void whatIsTakenUpAgainIsKept() {
    ended();
    on(new ReferralReopened(ID, SHE, at(Duration.ofDays(30))));

    assertThat(asked(KEYS.multipliedBy(100))).doesNotContain(EraseVictim.class);
  }

  @Test
  void anOverrideThatStandsKeepsHerUntilItIsOver() {
    ended();
    on(authorised(Duration.ofDays(40)));

    assertThat(asked(KEYS.multipliedBy(100))).doesNotContain(EraseVictim.class);
    on(
        new ConsentLapsed(CONSENT, Purpose.SUPPORT, at(Duration.ofDays(41))),
        new OverrideLapsed(CONSENT, at(Duration.ofDays(60))));
    assertThat(asked(KEYS.plusDays(60).minusMillis(1))).doesNotContain(EraseVictim.class);
    assertThat(asked(KEYS.plusDays(60))).endsWith(EraseVictim.class);
  }

  @Test
  void herConsentToBeCountedKeepsHerUntilItIsOver() {
    ended();
    on(counted());

    assertThat(asked(KEYS.multipliedBy(100))).doesNotContain(EraseVictim.class);
    on(new ConsentLapsed(CONSENT, Purpose.STATISTICS, at(Duration.ofDays(60))));
    assertThat(asked(KEYS.plusDays(60).minusMillis(1))).doesNotContain(EraseVictim.class);
    assertThat(asked(KEYS.plusDays(60)))
        .contains(ConfirmRetentionOver.class)
        .endsWith(EraseVictim.class);
  }

  private static ConsentGiven counted() {
    return new ConsentGiven(
        CONSENT,
        Purpose.STATISTICS,
        ConsentStage.PROVISIONAL,
        new ConsentRecord(
            ConsentRecord.ConsentAnswer.GIVEN,
            Set.of(),
            ConsentRecord.Method.SPOKEN,
            "2026-1",
            Language.ENGLISH,
            ConsentRecord.Aid.NONE,
            true,
            true,
            true,
            null,
            LocalDate.parse("2026-04-01"),
            LocalDate.parse("2026-05-01")),
        null,
        Set.of(),
        at(Duration.ofDays(5)));
  }

  @Test
  void anErasedVictimIsNotErasedAgain() {
    ended();
    on(new VictimErased(SHE, ErasureCause.RETENTION_OVER, at(KEYS.plusDays(20))));

    assertThat(asked(KEYS.multipliedBy(100))).doesNotContain(EraseVictim.class);
  }
}
