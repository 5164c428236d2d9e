package org.safepathway.standalone.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.vault.Vault;
import org.safepathway.demand.Holding;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.kernel.RequestId;
import org.safepathway.projections.projecting.DeadLetter;
import org.safepathway.projections.projecting.ProjectingRuntime;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.Triage;
import org.safepathway.referral.inside.Contact;
import org.safepathway.referral.inside.Engage;
import org.safepathway.referral.inside.GiveTriage;
import org.safepathway.referral.inside.Receive;
import org.safepathway.referral.inside.ReturnIncomplete;
import org.safepathway.referral.inside.Withdraw;
import org.safepathway.specialist.documents.Case;

/**
 * An event that this program cannot read: nothing is decided any more where it stands, her
 * documents stand still where they could be wrong otherwise, and everybody else’s go on. A row of
 * the police does not stand still for what they are not to know of.
 */
@Tag("firewall")
class AnEventThatCannotBeReadTest {

  @TempDir Path folder;

  /** Why it cannot be read. */
  enum Fault {
    DAMAGED("payload_type", "CAST('{\"damaged\":' AS BLOB)"),
    OF_AN_UNKNOWN_TYPE("'org.safepathway.consent.ConsentOfTomorrow'", "payload");

    private final String type;
    private final String payload;

    Fault(String type, String payload) {
      this.type = type;
      this.payload = payload;
    }
  }

  @ParameterizedTest
  @EnumSource
  void hersStandStillAndEverybodyElsesGoOn(Fault fault) throws Exception {
    try (Bench bench = new Bench(folder)) {
      Bench.done(bench.refer("request-1"));
      String hers = bench.onlyCase(People.ASHA);
      bench.quiet();
      append(fault, "referral-%");

      Bench.done(bench.refer("request-2"));
      String theirs =
          bench.cases(People.ASHA).stream()
              .map(Case::reference)
              .filter(reference -> !reference.equals(hers))
              .findFirst()
              .orElseThrow();
      bench.accept(theirs, "asha-2");
      bench.recordStatus(theirs, "asha-3", "canary");

      assertThat(bench.open(People.ASHA, "opening-2", theirs, FactClass.STATUS))
          .isInstanceOf(Vault.Opened.class);
      assertThatThrownBy(
          () -> bench.act(People.ASHA, "asha-1-triage", new GiveTriage(hers, Triage.A)));
      // Whatever follows the events has passed it.
      bench.quiet();
      assertThat(bench.engine.failures()).containsOnly("SetAside");
      for (ProjectingRuntime room : bench.engine.rooms().values()) {
        assertThat(room.failure()).isEmpty();
      }
      assertThat(letters(bench, "specialist")).containsExactly(DeadLetter.UNREADABLE);
      // Who sent what cannot be read, the police or a service that handed her on, nobody can tell.
      assertThat(letters(bench, "police")).containsExactly(DeadLetter.PASSED);
    }
  }

  /** Her status, or whatever else stands among her consents: the officer’s row goes on. */
  @ParameterizedTest
  @EnumSource
  void whatIsNotThePolicesToSeeStopsNoRowOfTheirs(Fault fault) throws Exception {
    try (Bench bench = new Bench(folder)) {
      Bench.done(bench.refer("request-1"));
      String hers = bench.onlyCase(People.ASHA);
      bench.accept(hers, "asha-1");
      bench.recordStatus(hers, "asha-2", "canary");
      Bench.done(bench.act(People.ASHA, "asha-3-reach", new Contact(hers, ContactResult.REACHED)));
      bench.quiet();
      append(fault, "consent-%-" + People.ASHA.organisation());

      Bench.done(bench.act(People.ASHA, "asha-3-engage", new Engage(hers)));
      bench.quiet();

      assertThat(bench.dump("police")).contains("IN_CONTACT");
      assertThat(letters(bench, "specialist"))
          .containsExactly(DeadLetter.UNREADABLE, DeadLetter.BEHIND);
      if (fault == Fault.DAMAGED) {
        assertThat(letters(bench, "police")).isEmpty();
      } else {
        assertThat(letters(bench, "police")).containsExactly(DeadLetter.PASSED);
      }
    }
  }

  /** To whoever tells a consortium of her, as if she had not agreed to be counted. */
  @ParameterizedTest
  @EnumSource
  void whereAConsentCannotBeReadSheIsNotCounted(Fault fault) throws Exception {
    try (Bench bench = new Bench(folder)) {
      String row = Bench.done(bench.refer("request-1", true));
      String hers = bench.onlyCase(People.ASHA);
      Bench.done(bench.act(People.ASHA, "asha-1-receive", new Receive(hers)));
      Bench.done(bench.act(People.ASHA, "asha-2-return", new ReturnIncomplete(hers)));
      bench.quiet();
      assertThat(agreed(bench, "request-2", row)).isTrue();

      append(fault, "consent-%-" + People.ASHA.organisation());

      assertThat(agreed(bench, "request-3", row)).isFalse();
    }
  }

  private static boolean agreed(Bench bench, String request, String reference) {
    Holding.Held held =
        bench.engine.unmetNeeds().held(People.OFFICER, new RequestId(request), reference);
    assertThat(held).isInstanceOf(Holding.Held.Unmet.class);
    return held instanceof Holding.Held.Unmet unmet && unmet.agreed();
  }

  private static List<String> letters(Bench bench, String room) {
    return requireNonNull(bench.engine.rooms().get(room)).deadLetters().stream()
        .map(DeadLetter::cause)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void whereAConsentCannotBeReadNothingOpens(Fault fault) throws Exception {
    try (Bench bench = new Bench(folder)) {
      Bench.done(bench.refer("request-1"));
      String hers = bench.onlyCase(People.ASHA);
      bench.accept(hers, "asha-1");
      bench.recordStatus(hers, "asha-2", "canary");
      assertThat(bench.open(People.ASHA, "opening-1", hers, FactClass.STATUS))
          .isInstanceOf(Vault.Opened.class);
      bench.quiet();

      append(fault, "consent-%-" + People.ASHA.organisation());

      assertThat(bench.open(People.ASHA, "opening-2", hers, FactClass.STATUS))
          .isInstanceOf(Vault.Refused.class);
    }
  }

  /** What would follow from it, and from others that meet it, is done once it is put right. */
  @ParameterizedTest
  @EnumSource
  void whatFollowersPassedTheyDoOnceItIsPutRight(Fault fault) throws Exception {
    String hers;
    try (Bench bench = new Bench(folder)) {
      Bench.done(bench.refer("request-1"));
      hers = bench.onlyCase(People.ASHA);
      bench.accept(hers, "asha-1");
      bench.recordStatus(hers, "asha-2", "canary");
      Bench.done(bench.act(People.ASHA, "withdrawal", new Withdraw(hers, Purpose.SUPPORT)));
      bench.quiet();
      Bench.done(bench.refer("request-2"));
      bench.quiet();
    }
    // As if the program had never been able to read it: who follows is set back before it.
    damageWithdrawal(fault);
    forgetPositions();
    try (Bench bench = new Bench(folder)) {
      bench.quiet();
      assertThat(bench.engine.failures()).containsOnly("SetAside");
      Bench.done(bench.refer("request-3"));
      bench.quiet();
      assertThat(bench.cases(People.ASHA)).hasSizeGreaterThan(1);
    }
    putRight();
    try (Bench bench = new Bench(folder)) {
      await().atMost(Duration.ofSeconds(30)).until(() -> bench.engine.failures().isEmpty());
      bench.quiet();
      assertThat(bench.open(People.ASHA, "opening-3", hers, FactClass.STATUS))
          .isInstanceOf(Vault.Refused.class);
    }
  }

  /** What follows from her withdrawal is decided on her own stream, which cannot be read. */
  @ParameterizedTest
  @EnumSource
  void whatFollowsFromHersHoldsNobodyElseUp(Fault fault) throws Exception {
    try (Bench bench = new Bench(folder)) {
      Bench.done(bench.refer("request-1"));
      String hers = bench.onlyCase(People.ASHA);
      bench.accept(hers, "asha-1");
      bench.quiet();
      append(fault, "victim-%");

      Bench.done(bench.act(People.ASHA, "withdrawal", new Withdraw(hers, Purpose.SUPPORT)));
      Bench.done(bench.refer("request-2"));

      bench.quiet();
      assertThat(bench.engine.failures()).containsOnly("SetAside");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRebuildParksItAlike(Fault fault) throws Exception {
    try (Bench bench = new Bench(folder)) {
      Bench.done(bench.refer("request-1"));
      bench.quiet();
      append(fault, "victim-%");
      Bench.done(bench.refer("request-2"));
      bench.quiet();
      assertThat(requireNonNull(bench.engine.rooms().get("specialist")).deadLetters()).hasSize(1);
    }
    Rebuilding rebuilding =
        new Rebuilding(new DataFolder(folder), new StaffRegistry(NetworkFile.demo()));
    String live = dump(rebuilding);

    rebuilding.run(new CrashTest.Silent());

    assertThat(dump(rebuilding)).isEqualTo(live).contains(DeadLetter.UNREADABLE);
  }

  private static String dump(Rebuilding rebuilding) {
    StringBuilder text = new StringBuilder();
    rebuilding.dump(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private void damageWithdrawal(Fault fault) throws SQLException {
    change(
        """
        CREATE TABLE IF NOT EXISTS as_it_was AS
        SELECT position, payload_type, payload FROM event WHERE payload_type LIKE '%ConsentWithdrawn'
        """);
    change(
        "UPDATE event SET payload_type = %s, payload = %s WHERE payload_type LIKE '%%ConsentWithdrawn'"
            .formatted(fault.type, fault.payload));
  }

  private void putRight() throws SQLException {
    change(
        """
        UPDATE event SET
          payload_type = (SELECT payload_type FROM as_it_was w WHERE w.position = event.position),
          payload = (SELECT payload FROM as_it_was w WHERE w.position = event.position)
        WHERE position IN (SELECT position FROM as_it_was)
        """);
  }

  private void forgetPositions() throws SQLException {
    change("DELETE FROM token WHERE processor IN ('key-clean-up', 'endings', 'link-following')");
  }

  private void change(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:sqlite:" + new DataFolder(folder).events().toAbsolutePath());
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  /** Behind the last event of the first such stream. */
  private void append(Fault fault, String stream) throws SQLException {
    String sql =
        """
        INSERT INTO event
          (stream, sequence, type, event_id, at, payload_type, revision, payload, metadata)
        SELECT stream, sequence + 1, type, 'unreadable', at, %s, revision, %s, metadata
        FROM event
        WHERE stream = (SELECT stream FROM event WHERE stream LIKE ? ORDER BY position LIMIT 1)
        ORDER BY sequence DESC LIMIT 1
        """
            .formatted(fault.type, fault.payload);
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:sqlite:" + new DataFolder(folder).events().toAbsolutePath());
        PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, stream);
      assertThat(insert.executeUpdate()).isOne();
    }
  }
}
