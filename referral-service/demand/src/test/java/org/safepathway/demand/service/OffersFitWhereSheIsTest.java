package org.safepathway.demand.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.demand.service.Room.said;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.demand.NeedGroup;
import org.safepathway.demand.RiskBand;
import org.safepathway.demand.Suggestion;
import org.safepathway.demand.UnmetNeed;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.Eligibility;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.PublicContact;
import org.safepathway.directory.ServiceKind;
import org.safepathway.directory.Timers;
import org.safepathway.kernel.OrganisationId;

/** What whoever asked is told of a member that was suggested: the offers that are for her. */
class OffersFitWhereSheIsTest {

  private static final String REFERENCE = "force-1";

  @TempDir Path folder;
  private Room room;

  @BeforeEach
  void open() {
    room = new Room(folder);
    room.unmet.put(REFERENCE, true);
    room.listed.add(offer("rowan-counselling", Need.COUNSELLING, LocalAuthority.DUDLEY, Set.of()));
    room.listed.add(
        offer("rowan-walsall", Need.SAFE_ACCOMMODATION, LocalAuthority.WALSALL, Set.of()));
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void ofANamedMemberThoseThatServeWhereSheIs() {
    assertThat(suggested(LocalAuthority.DUDLEY, Room.ROWAN))
        .isEqualTo(suggestion(Room.ROWAN, "rowan-refuge"));
  }

  /** Who can be chosen hangs on what is shown of the need alone. */
  @Tag("firewall")
  @Test
  void whereNoneDoesThoseThatMeetHerNeedElsewhere() {
    assertThat(suggested(LocalAuthority.WOLVERHAMPTON, Room.ROWAN))
        .isEqualTo(suggestion(Room.ROWAN, "rowan-refuge", "rowan-walsall"));
  }

  @Test
  void theBestFitServesWhereSheIs() {
    assertThat(suggested(LocalAuthority.WALSALL, null))
        .isEqualTo(suggestion(Room.ROWAN, "rowan-walsall"));
  }

  @Test
  void whereNobodyServesThereIsNoBestFit() {
    assertThat(suggested(LocalAuthority.WOLVERHAMPTON, null)).isEqualTo(suggestion(null));
  }

  @Test
  void whatTakesNobodyFromWhereSheIsDoesNotFit() {
    LocalAuthority unsafe = LocalAuthority.SOLIHULL;
    room.listed.add(offer("rowan-solihull", Need.SAFE_ACCOMMODATION, unsafe, Set.of(unsafe)));

    assertThat(suggested(unsafe, null)).isEqualTo(suggestion(null));
  }

  private Suggestion suggested(LocalAuthority where, @Nullable OrganisationId member) {
    UnmetNeed need = new UnmetNeed(NeedGroup.SAFE_PLACE, RiskBand.HIGH, where, null);
    assertThat(room.ask(Room.OFFICER, REFERENCE, need)).isEqualTo("done");
    assertThat(
            said(
                room.demands().suggest(Room.COORDINATOR, room.request(), room.only().id(), member)))
        .isEqualTo("done");
    return Objects.requireNonNull(
        room.demands().asked(Room.OFFICER, REFERENCE).orElseThrow().suggestion());
  }

  private static Suggestion suggestion(@Nullable OrganisationId member, String... offers) {
    return new Suggestion(1, member, List.of(offers).stream().map(OfferId::new).toList());
  }

  private static Catalogue.Listed offer(
      String id, Need need, LocalAuthority area, Set<LocalAuthority> areasUnsafe) {
    return Room.listed(
        new Offer(
            new OfferId(id),
            Room.ROWAN,
            id,
            ServiceKind.OUTREACH,
            "Help for as long as it takes.",
            Set.of(area),
            areasUnsafe,
            Set.of(Language.ENGLISH),
            Set.of(),
            Set.of(need),
            Eligibility.ANYBODY,
            "Always",
            IntakeState.OPEN,
            Timers.STANDARD,
            null,
            null,
            null,
            PublicContact.NONE));
  }
}
