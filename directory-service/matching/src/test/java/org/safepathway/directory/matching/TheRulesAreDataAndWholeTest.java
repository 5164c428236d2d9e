package org.safepathway.directory.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepathway.directory.matching.table.BadTableException;
import org.safepathway.directory.matching.table.Table;

/**
 * The tables are read whole or not at all; what keeps her safe cannot become a matter of points.
 */
class TheRulesAreDataAndWholeTest {

  private static final List<String> RULES = Table.resource(Matching.class, "matching.csv");
  private static final List<String> KINDS = Table.resource(Matching.class, "kinds.csv");

  @Test
  void theseAndNoOtherReasonsExclude() {
    Set<ReasonCode> excluding =
        Stream.of(ReasonCode.values())
            .filter(code -> MatchingRules.builtIn().effect(code) == Effect.EXCLUDES)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReasonCode.class)));
    assertThat(excluding)
        .containsExactlyInAnyOrder(
            ReasonCode.AREA_NOT_SERVED,
            ReasonCode.TAKES_NOBODY_FROM_HER_AREA,
            ReasonCode.PLACES_ONLY_WHERE_UNSAFE,
            ReasonCode.MAKES_SAFE_WHAT_SHE_LEAVES,
            ReasonCode.NO_INTAKE,
            ReasonCode.LAPSED,
            ReasonCode.ORGANISATION_LEFT_OUT,
            ReasonCode.ORGANISATION_CLOSED,
            ReasonCode.TOO_YOUNG,
            ReasonCode.TOO_OLD,
            ReasonCode.NOT_FOR_GENDER,
            ReasonCode.TOO_MANY_CHILDREN,
            ReasonCode.BOY_TOO_OLD,
            ReasonCode.NO_NEED_MET);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SPEAKS,FITS,25| SPEAKS,FITS,-1| SPEAKS cannot weigh -1",
        "SPEAKS,FITS,25| SPEAKS,FITS,10| another dialect is worth less than none",
        "SPEAKS,FITS,25| SPEAKS,LOVES,25| LOVES",
        "SPEAKS,FITS,25| SPEAKS,FITS,much| much",
        "SPEAKS,FITS,25| SPEAKS,FITS,2500| SPEAKS cannot weigh 2500",
        "SPEAKS,FITS,25| SPEAKS_DIALECT,FITS,25| SPEAKS_DIALECT has a second row",
        "SPEAKS,FITS,25| SPEAKS_DIALECT,FITS,25| SPEAKS has no row",
        "FULL,AGAINST,-30| FULL,AGAINST,30| FULL cannot weigh 30",
        "LAPSED,EXCLUDES,0| LAPSED,EXCLUDES,5| LAPSED cannot weigh 5",
        "ASK_AGE,ASK,0| ASK_AGE,EXCLUDES,0| ASK_AGE cannot be of the kind EXCLUDES",
        "ASK_AGE,ASK,0| ASK_AGE,ASK,3| ASK_AGE cannot weigh 3",
        "FULL,AGAINST,-30| FULL,ASK,-30| FULL cannot be of the kind ASK",
        "FREE_PLACES,FITS,20,7| FREE_PLACES,FITS,20,| FREE_PLACES needs days",
        "FULL,AGAINST,-30,| FULL,AGAINST,-30,2| FULL has no days",
        "FULL,AGAINST,-30,| FULL,AGAINST,-30| has 4 cells, not 5",
        "reason,effect| reason,affect| the header must be"
      })
  void aFaultyTableOfRulesIsRefused(String what, String by, String fault) {
    assertThatThrownBy(() -> MatchingRules.read(broken(RULES, what, by)))
        .isInstanceOf(BadTableException.class)
        .hasMessageContaining(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IDVA,LOCAL| IDVA,NOWHERE| NOWHERE",
        "IDVA,LOCAL,SAFETY_PLANNING| IDVA,LOCAL,SAFETY| SAFETY",
        "ISVA,LOCAL| IDVA,LOCAL| ISVA has no row",
        "ISVA,LOCAL| IDVA,LOCAL| IDVA has a second row",
        "HELPLINE,REMOTE,,no,,,no,IDENTITY SAFE_CONTACT| HELPLINE,REMOTE,,no,,,no,IDENTITY|must ask"
      })
  void aFaultyTableOfKindsIsRefused(String what, String by, String fault) {
    assertThatThrownBy(() -> KindRules.read(broken(KINDS, what, by)))
        .isInstanceOf(BadTableException.class)
        .hasMessageContaining(fault);
  }

  private static List<String> broken(List<String> lines, String what, String by) {
    List<String> broken =
        lines.stream()
            .map(line -> line.startsWith(what) ? by + line.substring(what.length()) : line)
            .toList();
    assertThat(broken).isNotEqualTo(lines);
    return broken;
  }
}
