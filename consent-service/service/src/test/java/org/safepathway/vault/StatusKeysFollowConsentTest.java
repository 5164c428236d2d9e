package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.ROWAN;
import static org.safepathway.network.Network.WILLOW;
import static org.safepathway.network.Network.WILLOW_CASEWORKER;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.ConsentCommand;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LapseConsent;
import org.safepathway.consent.NarrowConsent;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.RecordConsent;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.WithdrawConsent;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Stamp;

/**
 * DOMAIN.md rules 18 and 26: a status is under the keys of entitled specialists alone, and a
 * withdrawal takes an organisation's keys away, the recorder's included.
 */
@Tag("firewall")
class StatusKeysFollowConsentTest {

  private static final ConsentId FOR_WILLOW = ConsentId.of(Inside.VICTIM, WILLOW);
  private static final Set<FactClass> WITHOUT_STATUS = Set.of(FactClass.IDENTITY);

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Inside inside;

  @BeforeEach
  void start() {
    inside = new Inside(folder);
  }

  @AfterEach
  void stop() {
    inside.close();
  }

  private List<String> holdersOf(FactClass factClass) throws SQLException {
    List<String> holders = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + inside.keyFile);
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT DISTINCT holder FROM wrapped_keys WHERE class = '" + factClass + "'")) {
      while (rows.next()) {
        holders.add(rows.getString(1));
      }
    }
    return holders;
  }

  private SealedFact statusOf(Actor by) {
    return inside.sealed(by, Facts.STATUS).getFirst();
  }

  private void done(ConsentCommand command) {
    assertThat(inside.sendAndWait(command)).isInstanceOf(Answer.Done.class);
  }

  private void withdraws() {
    done(new WithdrawConsent(Inside.CONSENT, Purpose.SUPPORT, inside.by(CASEWORKER)));
  }

  @Test
  void thePlatformHoldsNoStatusAndNoNote() throws SQLException {
    inside.sealed(CASEWORKER, Facts.STATUS, Facts.CASE_NOTE, Facts.IDENTITY);

    assertThat(holdersOf(FactClass.STATUS)).containsExactly("organisation/rowan-house");
    assertThat(holdersOf(FactClass.CASE_NOTE)).containsExactly("organisation/rowan-house");
    assertThat(holdersOf(FactClass.IDENTITY)).containsExactly("platform");
  }

  @Test
  void anotherOrganisationGetsTheKeyWhenItsOwnConsentOpensTheFact() throws SQLException {
    SealedFact status = statusOf(CASEWORKER);
    inside.agrees(FOR_WILLOW, WILLOW_CASEWORKER, Inside.ALL_BUT_NOTES, statusOf(WILLOW_CASEWORKER));

    assertThat(inside.opened(FOR_WILLOW, WILLOW_CASEWORKER, List.of(status)))
        .containsValue(Facts.STATUS);
    assertThat(holdersOf(FactClass.STATUS))
        .containsExactlyInAnyOrder("organisation/rowan-house", "organisation/willow-project");
  }

  @Test
  void anotherOrganisationGetsNoKeyWhenItsOpeningIsRefused() throws SQLException {
    SealedFact status = statusOf(CASEWORKER);
    inside.agrees(FOR_WILLOW, WILLOW_CASEWORKER, WITHOUT_STATUS);

    assertThat(inside.open(FOR_WILLOW, WILLOW_CASEWORKER, List.of(status)))
        .isEqualTo(new Vault.Refused(Refusal.of(ConsentRefusal.NO_LIVE_CONSENT)));
    assertThat(holdersOf(FactClass.STATUS)).containsExactly("organisation/rowan-house");
  }

  @Test
  void whatAWithdrawalCutOffIsGoneForGoodIfNobodyElseHoldsIt() throws SQLException {
    inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
    SealedFact status = statusOf(CASEWORKER);
    withdraws();
    inside.cleanUpAfter(Inside.CONSENT);
    assertThat(holdersOf(FactClass.STATUS)).isEmpty();

    inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);

    assertThat(inside.opened(status)).isEmpty();
  }

  @Test
  void whatAnotherEntitledOrganisationHoldsComesBackWithANewConsent() {
    inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
    inside.agrees(FOR_WILLOW, WILLOW_CASEWORKER, Inside.ALL_BUT_NOTES);
    SealedFact status = statusOf(CASEWORKER);
    inside.opened(FOR_WILLOW, WILLOW_CASEWORKER, List.of(status));
    withdraws();
    inside.cleanUpAfter(Inside.CONSENT);

    assertThat(inside.open(CASEWORKER, status)).isInstanceOf(Vault.Refused.class);
    inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
    assertThat(inside.opened(status)).containsValue(Facts.STATUS);
  }

  @Test
  void aLateOrRepeatedCleanUpTakesNothingOfALaterConsent() {
    inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
    statusOf(CASEWORKER);
    withdraws();
    inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
    SealedFact status = statusOf(CASEWORKER);

    inside.cleanUpAfter(Inside.CONSENT);
    inside.cleanUpAfter(Inside.CONSENT);

    assertThat(inside.opened(status)).containsValue(Facts.STATUS);
  }

  @Test
  void aKeyThatWasCutOffIsNotLeftInTheFileOrItsJournal() throws Exception {
    statusOf(CASEWORKER);
    String wrapped = OnDisk.wrapped(inside.keyFile, Inside.VICTIM);
    assertThat(OnDisk.everythingOf(inside.keyFile)).contains(wrapped);

    inside.keys.cutOff(Inside.VICTIM, ROWAN, inside.clock.instant());

    assertThat(OnDisk.everythingOf(inside.keyFile)).doesNotContain(wrapped);
  }

  @Test
  void aConsentThatRunsOutTakesTheKeysAway() throws SQLException {
    inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
    statusOf(CASEWORKER);
    inside.clock.pass(Duration.ofDays(101));
    done(new LapseConsent(Inside.CONSENT, Purpose.SUPPORT, inside.by(CASEWORKER)));
    inside.cleanUpAfter(Inside.CONSENT);

    assertThat(holdersOf(FactClass.STATUS)).isEmpty();
  }

  @Test
  void narrowingStatusAwayTakesTheKeysAway() throws SQLException {
    inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
    statusOf(CASEWORKER);
    done(
        new NarrowConsent(
            Inside.CONSENT, Purpose.SUPPORT, Set.of(FactClass.STATUS), inside.by(CASEWORKER)));
    inside.cleanUpAfter(Inside.CONSENT);

    assertThat(holdersOf(FactClass.STATUS)).isEmpty();
  }

  @Test
  void aNewConfirmedConsentWithoutStatusTakesTheKeysAway() throws SQLException {
    inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
    inside.agrees(Inside.CONSENT, CASEWORKER, WITHOUT_STATUS);
    inside.cleanUpAfter(Inside.CONSENT);

    assertThat(holdersOf(FactClass.STATUS)).isEmpty();
  }

  @Test
  void otherEndsAndOtherClassesTakeNoKeyAway() throws SQLException {
    inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
    inside.sealed(CASEWORKER, Facts.STATUS, Facts.CASE_NOTE, Facts.IDENTITY);
    done(
        new NarrowConsent(
            Inside.CONSENT, Purpose.SUPPORT, Set.of(FactClass.RISK), inside.by(CASEWORKER)));
    inside.cleanUp.on(
        new ConsentWithdrawn(
            Inside.CONSENT,
            Purpose.STATISTICS,
            Set.of(ROWAN),
            new Stamp(inside.clock.instant(), inside.by(CASEWORKER))));
    inside.cleanUpAfter(Inside.CONSENT);
    assertThat(holdersOf(FactClass.STATUS)).isNotEmpty();

    withdraws();
    inside.cleanUpAfter(Inside.CONSENT);
    assertThat(holdersOf(FactClass.STATUS)).isEmpty();
    assertThat(holdersOf(FactClass.CASE_NOTE)).isNotEmpty();
    assertThat(holdersOf(FactClass.IDENTITY)).isNotEmpty();
  }

  @Test
  void aProvisionalConsentOfPoliceTakesNoKeyAway() throws SQLException {
    inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
    SealedFact status = statusOf(CASEWORKER);
    done(
        new RecordConsent(
            Inside.CONSENT,
            Purpose.SUPPORT,
            Inside.record(inside, WITHOUT_STATUS, 20),
            null,
            inside.by(OFFICER)));
    inside.cleanUpAfter(Inside.CONSENT);

    assertThat(inside.opened(status)).containsValue(Facts.STATUS);
  }

  @Test
  void whatAnotherServiceTakesForItTakesNoKeyAway() {
    inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
    SealedFact status = statusOf(CASEWORKER);
    inside.agrees(Inside.CONSENT, WILLOW_CASEWORKER, WITHOUT_STATUS);
    inside.cleanUpAfter(Inside.CONSENT);

    assertThat(inside.opened(status)).containsValue(Facts.STATUS);
  }

  @Test
  void aRefusalThatAnotherServiceHeardTakesNoKeyAway() {
    inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
    SealedFact status = statusOf(CASEWORKER);
    done(refusal(WILLOW_CASEWORKER));
    inside.cleanUpAfter(Inside.CONSENT);

    assertThat(inside.opened(status)).containsValue(Facts.STATUS);
  }

  @Test
  void itsOwnRefusalTakesTheKeysAway() throws SQLException {
    inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
    done(refusal(CASEWORKER));
    inside.cleanUpAfter(Inside.CONSENT);

    assertThat(holdersOf(FactClass.STATUS)).isEmpty();
  }

  @Test
  void theKeysGoOnceNoConsentNamesStatusAnyMore() throws SQLException {
    inside.agrees(Inside.CONSENT, WILLOW_CASEWORKER, Inside.ALL_BUT_NOTES);
    inside.agrees(Inside.CONSENT, WILLOW_CASEWORKER, WITHOUT_STATUS);
    inside.cleanUpAfter(Inside.CONSENT);

    assertThat(holdersOf(FactClass.STATUS)).isEmpty();
  }

  private RecordConsent refusal(Actor heardBy) {
    ConsentRecord asked = Inside.record(inside, WITHOUT_STATUS, 20);
    ConsentRecord answer =
        new ConsentRecord(
            ConsentRecord.ConsentAnswer.REFUSED,
            asked.classes(),
            asked.method(),
            asked.wordingVersion(),
            asked.wordingLanguage(),
            asked.aid(),
            true,
            true,
            true,
            null,
            asked.reviewOn(),
            asked.expiresOn());
    return new RecordConsent(Inside.CONSENT, Purpose.SUPPORT, answer, null, inside.by(heardBy));
  }
}
