package org.safepathway.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safepathway.acceptance.journey.judge.Expectation;
import org.safepathway.acceptance.journey.judge.ExpectationTable;
import org.safepathway.acceptance.journey.judge.Expected;
import org.safepathway.acceptance.journey.scene.Cast;
import org.safepathway.acceptance.journey.scene.Script;
import org.safepathway.acceptance.journey.scene.Step;

class TheTableFitsTheStepsTest {

  private static final List<Expectation> ROWS = ExpectationTable.reviewed().rows();
  private static final List<String> STEPS = Script.steps().stream().map(Step::name).toList();

  @Test
  void everyStepHasANameOfItsOwn() {
    assertThat(STEPS).doesNotHaveDuplicates();
  }

  @Test
  void everyRowNamesAStepThatRunsAndAnObserverWhoIsCast() {
    List<String> people = Stream.of(Cast.values()).map(Cast::person).toList();

    assertThat(ROWS).allMatch(row -> STEPS.stream().anyMatch(glob(row.step())));
    assertThat(ROWS).allMatch(row -> people.stream().anyMatch(glob(row.observer())));
  }

  @Test
  void everyStepHasRowsOfItsOwn() {
    assertThat(STEPS).allMatch(step -> ROWS.stream().anyMatch(row -> row.step().equals(step)));
  }

  @Test
  void everyRowNamesARuleThatExistsOrSaysThatItIsAboutTheShape() {
    Set<String> rules =
        IntStream.rangeClosed(1, 27).mapToObj(String::valueOf).collect(Collectors.toSet());
    rules.add("api");

    assertThat(ROWS).allMatch(row -> rules.containsAll(row.rules()));
  }

  @Test
  void noTwoRowsSayTheSameThing() {
    assertThat(ROWS.stream().map(row -> row.observer() + row.step() + row.field()))
        .doesNotHaveDuplicates();
  }

  @Test
  void comparisonsNameAStepBeforeTheirOwn() {
    for (Expectation row : ROWS) {
      String other =
          switch (row.expected()) {
            case Expected.Same same -> same.step();
            case Expected.Like like -> like.step();
            default -> null;
          };
      if (other != null) {
        assertThat(STEPS.indexOf(other))
            .as("line %d", row.line())
            .isBetween(0, STEPS.indexOf(row.step()) - 1);
      }
    }
  }

  @Test
  void whatJudgesWholeAnswersStandsAtWholeAnswersOnly() {
    assertThat(ROWS)
        .filteredOn(row -> row.expected() != Expected.Word.EMPTY)
        .allMatch(row -> row.expected().ofWholeAnswer() == row.wholeAnswer());
  }

  @Test
  void aWordThatIsMisspelledIsNotTakenForAValue() {
    Pattern value = Pattern.compile("[A-Z0-9_ ]+|[0-9]{3}|true|false|[a-z]+(-[a-z]+)+");
    Set<String> offers = Set.of("kestrel-trust-idva");

    assertThat(ROWS)
        .extracting(Expectation::expected)
        .filteredOn(expected -> expected instanceof Expected.Exactly)
        .map(expected -> ((Expected.Exactly) expected).value())
        .allMatch(text -> value.matcher(text).matches())
        .filteredOn(text -> text.contains("-"))
        .allMatch(offers::contains);
  }

  private static Predicate<String> glob(String text) {
    return Pattern.compile(text.replace(".", "\\.").replace("*", ".*")).asMatchPredicate();
  }
}
