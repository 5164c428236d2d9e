package org.safepathway.directory.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.AccessNeed;
import org.safepathway.directory.Capacity;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Gender;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.OrganisationId;

/** Situations and lists of offers for the properties, drawn from a seed that jqwik shrinks. */
final class Situations {

  private Situations() {}

  static Arbitrary<Situation> any() {
    return Arbitraries.longs().map(seed -> situation(new Random(seed)));
  }

  static Arbitrary<List<Listed>> lists() {
    return Arbitraries.longs().map(seed -> list(new Random(seed)));
  }

  private static Situation situation(Random random) {
    Integer children = maybe(random, random.nextInt(5));
    Integer boy = children != null && children == 0 ? null : maybe(random, random.nextInt(18));
    return new Situation(
        one(random, LocalAuthority.values()),
        some(random, Language.class, 0.15),
        some(random, Dialect.class, 0.2),
        maybe(random, random.nextBoolean()),
        some(random, Need.class, 0.2),
        maybe(random, random.nextBoolean()),
        maybe(random, random.nextInt(100)),
        maybe(random, one(random, Gender.values())),
        children,
        boy,
        some(random, AccessNeed.class, 0.1),
        some(random, LocalAuthority.class, 0.1),
        random.nextInt(3) == 0,
        random.nextInt(4) == 0 ? Set.of(new OrganisationId("cedar-advocacy")) : Set.of(),
        maybe(random, one(random, Urgency.values())),
        null);
  }

  /**
   * The offers of the test network with other languages, capacities and unsafe areas, in any order.
   */
  private static List<Listed> list(Random random) {
    List<Listed> all = new ArrayList<>();
    int number = 0;
    for (Listed each : NETWORK) {
      for (int copy = random.nextInt(3); copy > 0; copy--) {
        Listed changed = Offers.with(each, new OfferId("offer-" + number++));
        if (random.nextBoolean()) {
          changed = Offers.speaking(changed, some(random, Language.class, 0.2));
        }
        if (random.nextBoolean()) {
          changed = Offers.with(changed, capacity(random));
        }
        if (random.nextInt(3) == 0) {
          changed = Offers.unsafe(changed, some(random, LocalAuthority.class, 0.2));
        }
        all.add(changed);
      }
    }
    if (all.isEmpty()) {
      all.add(NETWORK.getFirst());
    }
    Collections.shuffle(all, random);
    return List.copyOf(all);
  }

  private static final List<Listed> NETWORK = Offers.listed();

  private static @Nullable Capacity capacity(Random random) {
    int places = random.nextInt(6);
    return random.nextInt(4) == 0
        ? null
        : new Capacity(
            places,
            places == 0 ? 0 : random.nextInt(places),
            Offers.TODAY.minusDays(random.nextInt(20)));
  }

  private static <T> @Nullable T maybe(Random random, T value) {
    return random.nextInt(3) == 0 ? null : value;
  }

  private static <T> T one(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static <E extends Enum<E>> Set<E> some(Random random, Class<E> type, double share) {
    Set<E> some = EnumSet.noneOf(type);
    for (E each : type.getEnumConstants()) {
      if (random.nextDouble() < share) {
        some.add(each);
      }
    }
    return some;
  }
}
