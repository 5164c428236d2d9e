package org.safepathway.hsds;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.AccessNeed;
import org.safepathway.directory.Capacity;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.ChildrenTaken;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Eligibility;
import org.safepathway.directory.Funding;
import org.safepathway.directory.Gender;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.PublicContact;
import org.safepathway.directory.ServiceKind;
import org.safepathway.directory.Timers;
import org.safepathway.kernel.OrganisationId;

/**
 * Offers of invented organisations: some with everything that there is to say, some with little.
 */
public final class InventedOffers {

  /** When all of them last changed. */
  public static final Instant CHANGED = Instant.parse("2026-11-20T09:30:00.123456Z");

  /** Two organisations. */
  public static final Organisation ROWAN = organisation("rowan-test-house", "Rowan Test House");

  /** The other one. */
  public static final Organisation TAARA =
      new Organisation(
          new OrganisationId("taara-test"),
          "Taara Test Women’s Group",
          OrganisationKind.SPECIALIST,
          true,
          true,
          List.of());

  private InventedOffers() {}

  /** A refuge of which everything is said, private things too. */
  public static Offer refuge(
      Set<LocalAuthority> unsafe, Timers timers, @Nullable Capacity capacity) {
    return new Offer(
        new OfferId("rowan-refuge"),
        ROWAN.id(),
        "Rowan refuge",
        ServiceKind.REFUGE,
        "A safe home for women and their children.",
        Set.of(LocalAuthority.COVENTRY, LocalAuthority.BIRMINGHAM),
        unsafe,
        Set.of(Language.ENGLISH, Language.PAHARI, Language.BENGALI),
        Set.of(Dialect.MIRPURI, Dialect.SYLHETI),
        Set.of(Need.SAFE_ACCOMMODATION, Need.HBA),
        new Eligibility(
            18, 64, Set.of(Gender.WOMAN), new ChildrenTaken(3, 12), Set.of(AccessNeed.DEAF)),
        "Day and night",
        IntakeState.WAITING_LIST,
        timers,
        capacity,
        new Funding("Example City Council", LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31)),
        LocalDate.of(2026, 11, 1),
        new PublicContact(
            "0121 496 0123", "rowan@example.org", URI.create("https://rowan.example/refuge")));
  }

  /** The refuge with nothing private to tell. */
  public static Listed refuge() {
    return new Listed(refuge(Set.of(), Timers.STANDARD, null), ROWAN, CHANGED);
  }

  /** An offer of which little is said. */
  public static Listed outreach(int number, IntakeState intake) {
    return new Listed(
        new Offer(
            new OfferId("outreach-%02d".formatted(number)),
            TAARA.id(),
            "Outreach " + number,
            ServiceKind.OUTREACH,
            "",
            Set.of(LocalAuthority.SANDWELL),
            Set.of(Language.PANJABI),
            Set.of(Need.ADVOCACY),
            "",
            intake,
            Timers.STANDARD),
        TAARA,
        CHANGED.plusSeconds(number));
  }

  /** Fourteen of them, ordered by id as a catalogue has them. */
  public static List<Listed> all() {
    IntakeState[] states = IntakeState.values();
    return Stream.concat(
            IntStream.rangeClosed(1, 13)
                .mapToObj(number -> outreach(number, states[number % states.length])),
            Stream.of(refuge()))
        .toList();
  }

  private static Organisation organisation(String id, String name) {
    return new Organisation(
        new OrganisationId(id), name, OrganisationKind.SPECIALIST, false, true, List.of());
  }
}
