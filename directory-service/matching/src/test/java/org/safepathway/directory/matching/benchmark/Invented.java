package org.safepathway.directory.matching.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.safepathway.directory.AccessNeed;
import org.safepathway.directory.Capacity;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.ChildrenTaken;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Eligibility;
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
import org.safepathway.directory.matching.Situation;
import org.safepathway.directory.matching.Urgency;
import org.safepathway.kernel.OrganisationId;

/** Services and situations out of nothing, the same for the same seed. */
final class Invented {

  private static final String[] WORDS = {
    "safety",
    "women",
    "children",
    "support",
    "visits",
    "phone",
    "court",
    "housing",
    "groups",
    "honour-based abuse",
    "forced marriage",
    "rape",
    "therapy",
    "Mirpuri",
    "Polish",
    "deaf",
    "older people",
    "confidential",
    "day and night",
    "caseworker",
    "families",
    "school",
    "health",
    "clinic",
    "locks",
    "shelter",
    "community",
    "counselling",
    "injunction",
    "Somali"
  };

  private final Random random;

  Invented(long seed) {
    this.random = new Random(seed);
  }

  List<Listed> services(int number) {
    List<Listed> services = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      OrganisationId id = new OrganisationId("org-" + i / 5);
      services.add(
          new Listed(
              offer(i, id),
              new Organisation(
                  id,
                  "Organisation " + text(1) + " " + i / 5,
                  OrganisationKind.SPECIALIST,
                  i % 3 == 0,
                  true,
                  List.of()),
              Instant.EPOCH));
    }
    return services;
  }

  private Offer offer(int number, OrganisationId organisation) {
    return new Offer(
        new OfferId("offer-" + number),
        organisation,
        "Service " + text(2) + " " + number,
        one(ServiceKind.values()),
        text(25) + ".",
        some(LocalAuthority.class, 0.5),
        some(LocalAuthority.class, 0.05),
        some(Language.class, 0.15),
        some(Dialect.class, 0.1),
        some(Need.class, 0.25),
        new Eligibility(
            random.nextInt(4) == 0 ? 18 : 16,
            random.nextInt(6) == 0 ? 60 : null,
            some(Gender.class, 0.7),
            new ChildrenTaken(
                random.nextInt(3) == 0 ? 3 : null, random.nextInt(3) == 0 ? 12 : null),
            some(AccessNeed.class, 0.3)),
        "Monday to Friday",
        random.nextInt(8) == 0 ? IntakeState.PAUSED : IntakeState.OPEN,
        Timers.STANDARD,
        random.nextBoolean()
            ? new Capacity(8, random.nextInt(3), LocalDate.of(2026, 11, 20))
            : null,
        null,
        LocalDate.of(2026, 10, 1),
        PublicContact.NONE);
  }

  /** Somebody whose words are these. */
  Situation situation(String words) {
    return new Situation(
        one(LocalAuthority.values()),
        some(Language.class, 0.1),
        some(Dialect.class, 0.1),
        true,
        some(Need.class, 0.15),
        random.nextBoolean(),
        18 + random.nextInt(60),
        Gender.WOMAN,
        random.nextInt(4),
        null,
        some(AccessNeed.class, 0.1),
        Set.of(),
        random.nextInt(3) == 0,
        Set.of(),
        one(Urgency.values()),
        words);
  }

  String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(one(WORDS));
    }
    return text.toString();
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <E extends Enum<E>> Set<E> some(Class<E> type, double share) {
    Set<E> some = EnumSet.noneOf(type);
    for (E each : type.getEnumConstants()) {
      if (random.nextDouble() < share) {
        some.add(each);
      }
    }
    if (some.isEmpty()) {
      some.add(one(type.getEnumConstants()));
    }
    return some;
  }
}
