package org.safepathway.standalone.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** DOMAIN.md has 13 threats to design against; each has its counter and the tests that show it. */
@Tag("firewall")
class ThreatsTableTest {

  private static final int THREATS = 13;

  private final List<Map<String, String>> rows =
      Csv.rows(Sources.text("infra/docs/security/threats.csv"));

  @Test
  void everyThreatStandsOnceInOrder() {
    assertThat(rows)
        .extracting(row -> row.get("threat"))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, THREATS).mapToObj(Integer::toString).toList());
  }

  @Test
  void eachHasItsCounterAndTestsThatAreThere() {
    Evidence evidence = new Evidence();
    List<String> faults = new ArrayList<>();
    for (Map<String, String> row : rows) {
      assertThat(row.get("what")).as(row.get("threat")).isNotBlank();
      assertThat(row.get("counter")).as(row.get("threat")).isNotBlank();
      List<String> named = Evidence.each(row.getOrDefault("evidence", ""));
      assertThat(named).as(row.get("threat")).isNotEmpty().allMatch(one -> one.startsWith("test:"));
      evidence
          .faults(String.join(";", named))
          .forEach(fault -> faults.add(row.get("threat") + ": " + fault));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void thePageShowsThemAsTheTableHasThem() throws IOException {
    StringBuilder text =
        new StringBuilder("| | threat | counter | shown by | left |\n|---|---|---|---|---|\n");
    for (Map<String, String> row : rows) {
      text.append(
          "| %s | %s | %s | %s | %s |%n"
              .formatted(
                  row.get("threat"),
                  row.get("what"),
                  row.get("counter"),
                  String.join(
                      ", ",
                      Evidence.each(row.getOrDefault("evidence", "")).stream()
                          .map(one -> "`" + one.substring("test:".length()) + "`")
                          .toList()),
                  row.get("left")));
    }
    AsvsTableTest.Page.check("threats", text.toString());
  }
}
