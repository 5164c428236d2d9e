package org.safepathway.directory.awareness.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.UnitId;
import org.safepathway.directory.awareness.Shown;
import org.safepathway.directory.awareness.UnitWeek;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.RequestId;

/** What units look at is counted by week; who looked, and whatever is no unit, is not. */
@SuppressWarnings("NullAway.Init")
class UnitsAreCountedAndNobodyElseTest {

  private static final Actor HALE = actor("force", "officer.hale");
  private static final Actor WREN = actor("force", "officer.wren");
  private static final Actor DUNN = actor("force", "supervisor.dunn");

  /** Half an hour before a week ends in London. */
  private static final Instant SUNDAY = Instant.parse("2026-11-22T23:30:00Z");

  private static final Instant MONDAY = Instant.parse("2026-11-23T00:30:00Z");

  @TempDir Path folder;
  private final StaffRegistry staff = new StaffRegistry(NetworkFile.demo());
  private SqliteAwareness awareness;

  private static Actor actor(String organisation, String person) {
    return new Actor(new OrganisationId(organisation), new PersonId(person));
  }

  @BeforeEach
  void open() {
    at(SUNDAY);
  }

  @AfterEach
  void close() {
    awareness.close();
  }

  private void at(Instant now) {
    if (awareness != null) {
      awareness.close();
    }
    awareness =
        new SqliteAwareness(
            folder.resolve("awareness.db"), staff, Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void eachUnitIsCountedInItsWeekInLondon() {
    awareness.shown(HALE, Shown.LIST);
    awareness.shown(DUNN, Shown.LIST);
    awareness.shown(HALE, Shown.CARD);
    awareness.shown(WREN, Shown.FOUND);
    at(MONDAY);
    awareness.shown(HALE, Shown.SHEET);
    assertThat(awareness.of(DUNN).orElseThrow())
        .extracting(UnitWeek::week)
        .doesNotContain(LocalDate.of(2026, 11, 23));
    at(MONDAY.plus(java.time.Duration.ofDays(7)));

    UnitId team = new UnitId("domestic-abuse-team");
    LocalDate before = LocalDate.of(2026, 11, 16);
    assertThat(awareness.of(DUNN).orElseThrow())
        .containsExactly(
            new UnitWeek(team, before.plusWeeks(1), Map.of(Shown.SHEET, 1), 0),
            new UnitWeek(team, before, Map.of(Shown.LIST, 2, Shown.CARD, 1), 0),
            new UnitWeek(new UnitId("response-black-country"), before, Map.of(Shown.FOUND, 1), 0));
  }

  @Test
  void aReferralThatIsSentTwiceIsCountedOnce() {
    awareness.referred(HALE, new RequestId("request-0001"));
    awareness.referred(HALE, new RequestId("request-0001"));
    awareness.referred(HALE, new RequestId("request-0002"));
    at(MONDAY);
    assertThat(awareness.of(DUNN).orElseThrow().getFirst().referred()).isEqualTo(2);
  }

  /** Else a count that does not move would tell that somebody used the id. */
  @Test
  @Tag("firewall")
  void aColleaguesReferralUnderTheSameIdIsAnother() {
    awareness.referred(HALE, new RequestId("request-0001"));
    awareness.referred(WREN, new RequestId("request-0001"));
    at(MONDAY);
    assertThat(awareness.of(DUNN).orElseThrow())
        .extracting(UnitWeek::referred)
        .containsExactly(1, 1);
  }

  @Test
  void nobodyOutsideAUnitIsCountedAndOnlySupervisorsOfTheForceRead() {
    for (Actor other :
        List.of(
            actor("amberwell", "caseworker.asha"),
            actor("registry", "registrar.kane"),
            actor("force", "nobody"))) {
      awareness.shown(other, Shown.LIST);
      awareness.referred(other, new RequestId("request-0001"));
      assertThat(awareness.of(other)).isEmpty();
    }
    assertThat(awareness.of(HALE)).isEmpty();
    assertThat(awareness.of(DUNN)).hasValue(List.of());
  }

  @Test
  void noNameIsKeptAndOldWeeksGo() throws IOException {
    awareness.shown(HALE, Shown.LIST);
    awareness.referred(HALE, new RequestId("request-0001"));
    at(SUNDAY.plus(java.time.Duration.ofDays(13 * 7)));
    assertThat(awareness.of(DUNN)).hasValue(List.of());
    at(SUNDAY.plus(java.time.Duration.ofDays(105 * 7)));
    awareness.shown(WREN, Shown.LIST);
    awareness.close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .doesNotContain("hale", "wren", "request-0001", "domestic-abuse-team");
      }
    }
    open();
  }
}
