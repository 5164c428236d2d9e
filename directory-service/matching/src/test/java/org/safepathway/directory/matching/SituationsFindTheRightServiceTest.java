package org.safepathway.directory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of situations, {@code situations.json}: each with what must come of it. */
class SituationsFindTheRightServiceTest {

  /**
   * A row.
   *
   * @param name the rule
   * @param situation as {@link SituationFile} reads it
   * @param first the offer that comes first, or null
   * @param above pairs of which the first comes before the second
   * @param excluded offers and a code for which they are out
   * @param says codes that are said of offers in the list
   * @param silent codes that are not
   */
  record Row(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) JsonNode situation,
      @Nullable String first,
      @Nullable List<List<String>> above,
      @Nullable Map<String, ReasonCode> excluded,
      @Nullable Map<String, List<ReasonCode>> says,
      @Nullable Map<String, List<ReasonCode>> silent) {

    @Override
    public String toString() {
      return name;
    }
  }

  private record Rows(List<Row> situations) {}

  static List<Row> rows() {
    return JsonMapper.builder()
        .build()
        .readValue(Offers.bytes("situations.json"), Rows.class)
        .situations();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void comesOutAsItMust(Row row) {
    Matched matched = matched(row);
    List<String> order = order(matched);
    if (row.first() != null) {
      assertThat(order).first().isEqualTo(row.first());
    }
    or(row.above()).forEach(pair -> assertThat(order).containsSubsequence(pair));
    or(row.excluded())
        .forEach(
            (id, code) -> {
              assertThat(order).doesNotContain(id);
              assertThat(why(matched, id)).contains(code);
            });
    or(row.says()).forEach((id, codes) -> assertThat(said(matched, id)).as(id).containsAll(codes));
    or(row.silent())
        .forEach(
            (id, codes) -> assertThat(said(matched, id)).as(id).doesNotContainAnyElementsOf(codes));
  }

  @Test
  void thereAreAtLeastSixtyAndEachExpectsSomething() {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(rows()).extracting(Row::name).doesNotHaveDuplicates();
    assertThat(rows())
        .allMatch(
            row ->
                Stream.of(row.first(), row.above(), row.excluded(), row.says(), row.silent())
                    .anyMatch(expectation -> expectation != null));
  }

  @Test
  void everyReasonIsExpectedSomewhere() {
    Set<ReasonCode> expected = EnumSet.noneOf(ReasonCode.class);
    for (Row row : rows()) {
      expected.addAll(or(row.excluded()).values());
      or(row.says()).values().forEach(expected::addAll);
    }
    assertThat(expected).containsExactlyInAnyOrder(ReasonCode.values());
  }

  private static Matched matched(Row row) {
    return switch (SituationFile.decode(
        row.situation().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
      case SituationFile.Reading.Understood understood ->
          Matching.of(understood.situation(), Offers.listed(), Offers.TODAY);
      case SituationFile.Reading.Refused refused ->
          throw new AssertionError(refused.faults().toString());
    };
  }

  private static List<String> order(Matched matched) {
    return matched.matches().stream().map(match -> match.listed().offer().id().value()).toList();
  }

  private static List<ReasonCode> why(Matched matched, String id) {
    return matched.excluded().stream()
        .filter(each -> each.listed().offer().id().value().equals(id))
        .flatMap(each -> each.why().stream())
        .map(Reason::code)
        .toList();
  }

  private static List<ReasonCode> said(Matched matched, String id) {
    List<ReasonCode> said = new ArrayList<>();
    Match match =
        matched.matches().stream()
            .filter(each -> each.listed().offer().id().value().equals(id))
            .findFirst()
            .orElseThrow(() -> new AssertionError(id + " is not in the list: " + why(matched, id)));
    Stream.of(match.fits(), match.against(), match.ask())
        .flatMap(List::stream)
        .forEach(reason -> said.add(reason.code()));
    return said;
  }

  private static <T> List<T> or(@Nullable List<T> values) {
    return values == null ? List.of() : values;
  }

  private static <K, V> Map<K, V> or(@Nullable Map<K, V> values) {
    return values == null ? Map.of() : values;
  }
}
