package org.safepathway.directory.matching;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Gender;
import org.safepathway.directory.Need;
import org.safepathway.directory.ServiceKind;
import org.safepathway.directory.matching.table.BadTableException;
import org.safepathway.directory.matching.table.Table;

/**
 * What follows from the kind of a service: {@code kinds.csv}, a row for each, read whole or not at
 * all.
 */
final class KindRules {

  private static final String RESOURCE = "kinds.csv";
  private static final String HEADER =
      "kind,reach,specialises_in,for_high_risk,gender,from_age,for_children,asks_for";

  private final Map<ServiceKind, Kind> kinds;

  /**
   * A row.
   *
   * @param reach where it works
   * @param specialisesIn the needs that it is for
   * @param forHighRisk whether it is for people at high risk first
   * @param gender for whom alone it is, or null
   * @param fromAge the age from which it is meant, or null
   * @param forChildren whether it works with children
   * @param asksFor the parts of a referral that it cannot work without
   */
  record Kind(
      Reach reach,
      Set<Need> specialisesIn,
      boolean forHighRisk,
      @Nullable Gender gender,
      @Nullable Integer fromAge,
      boolean forChildren,
      Set<SharedPart> asksFor) {}

  private KindRules(Map<ServiceKind, Kind> kinds) {
    this.kinds = kinds;
  }

  /** Read once, when first asked for. */
  private static final class Standing {

    private static final KindRules TABLE = read(Table.resource(KindRules.class, RESOURCE));
  }

  /**
   * The kinds in force.
   *
   * @throws BadTableException if they cannot be used, when first asked for; an error thereafter
   */
  static KindRules builtIn() {
    return Standing.TABLE;
  }

  /**
   * Reads kinds.
   *
   * @throws BadTableException if a row is missing, doubled or not understood
   */
  static KindRules read(List<String> lines) {
    Table table = Table.of(RESOURCE, lines, HEADER);
    Map<ServiceKind, Kind> kinds = new EnumMap<>(ServiceKind.class);
    for (Table.Row row : table.rows()) {
      ServiceKind kind = table.cell(row, 0, ServiceKind::valueOf, ServiceKind.REFUGE);
      Kind read =
          new Kind(
              table.cell(row, 1, Reach::valueOf, Reach.LOCAL),
              table.cell(row, 2, words(Need.class, Need::valueOf), Set.of()),
              table.cell(row, 3, KindRules::yes, false),
              row.cell(4).isEmpty() ? null : table.cell(row, 4, Gender::valueOf, Gender.ANOTHER),
              row.cell(5).isEmpty() ? null : table.cell(row, 5, Integer::valueOf, 0),
              table.cell(row, 6, KindRules::yes, false),
              table.cell(row, 7, words(SharedPart.class, SharedPart::valueOf), Set.of()));
      if (kinds.put(kind, read) != null) {
        table.fault(kind + " has a second row");
      }
      if (!read.asksFor().containsAll(Set.of(SharedPart.IDENTITY, SharedPart.SAFE_CONTACT))) {
        table.fault(kind + " must ask who she is and how to contact her safely");
      }
    }
    for (ServiceKind kind : ServiceKind.values()) {
      if (!kinds.containsKey(kind)) {
        table.fault(kind + " has no row");
      }
    }
    table.check();
    return new KindRules(kinds);
  }

  Kind of(ServiceKind kind) {
    Kind found = kinds.get(kind);
    if (found == null) {
      throw new IllegalStateException("kinds that are not whole were read");
    }
    return found;
  }

  private static boolean yes(String cell) {
    return switch (cell) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException();
    };
  }

  private static <E extends Enum<E>> Function<String, Set<E>> words(
      Class<E> type, Function<String, E> word) {
    return cell ->
        cell.isEmpty()
            ? Set.of()
            : Arrays.stream(cell.split(" "))
                .map(word)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
  }
}
