package org.safepathway.standalone.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The table of the OWASP ASVS 5.0.0, levels 1 and 2, names every requirement once, and its evidence
 * is there. Which ids there are and of which level is known from the standard’s own list, not from
 * the table. {@code -Dsecurity.write=true} writes the counts into the page anew.
 */
@Tag("firewall")
class AsvsTableTest {

  private static final String TABLE = "infra/docs/security/asvs-5-level-2.csv";
  private static final Set<String> STANDINGS = Set.of("met", "open", "not-applicable");

  private final List<Map<String, String>> rows = Csv.rows(Sources.text(TABLE));

  @Test
  void everyRequirementOfLevelsOneAndTwoStandsOnceAtItsLevel() throws IOException {
    Map<String, String> known = new LinkedHashMap<>();
    try (var ids =
        Objects.requireNonNull(AsvsTableTest.class.getResourceAsStream("/asvs-5-ids.csv"))) {
      Csv.rows(new String(ids.readAllBytes(), StandardCharsets.UTF_8))
          .forEach(row -> known.put(row.get("id"), row.get("level")));
    }
    assertThat(known).hasSize(253);
    assertThat(known.values()).containsOnly("1", "2");

    assertThat(rows)
        .extracting(row -> row.get("id") + " " + row.get("level"))
        .containsExactlyElementsOf(
            known.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).toList());
  }

  @Test
  void everyRowSaysWhatItIsAndHowItStands() {
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.get("standing")).as(row.get("id")).isIn(STANDINGS);
              assertThat(row.get("what")).as(row.get("id")).isNotBlank().hasSizeLessThan(80);
            });
  }

  @Test
  void whatIsMetHasEvidenceAndWhatOnlyCodeShowsSaysSo() {
    for (Map<String, String> row : rows) {
      List<String> evidence = Evidence.each(row.getOrDefault("evidence", ""));
      if (row.getOrDefault("standing", "").equals("met")) {
        assertThat(evidence).as(row.get("id")).isNotEmpty();
        if (evidence.stream().allMatch(one -> one.startsWith("code:"))) {
          assertThat(row.get("why")).as(row.get("id")).isNotBlank();
        }
      }
    }
  }

  @Test
  void whatIsOpenOrNotApplicableSaysWhy() {
    assertThat(rows)
        .filteredOn(row -> !row.getOrDefault("standing", "").equals("met"))
        .allSatisfy(row -> assertThat(row.get("why")).as(row.get("id")).isNotBlank());
  }

  @Test
  void allEvidenceIsThere() {
    Evidence evidence = new Evidence();
    List<String> faults = new ArrayList<>();
    for (Map<String, String> row : rows) {
      evidence
          .faults(row.getOrDefault("evidence", ""))
          .forEach(fault -> faults.add(row.get("id") + ": " + fault));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void thePageHasTheCountsAndTheOpenOnesAsTheTableHasThem() throws IOException {
    Page.check("asvs", drawn());
  }

  private String drawn() {
    Map<String, int[]> counts = new LinkedHashMap<>();
    int[] sum = new int[3];
    for (Map<String, String> row : rows) {
      int at = List.of("met", "open", "not-applicable").indexOf(row.get("standing"));
      counts.computeIfAbsent(chapter(row), chapter -> new int[3])[at]++;
      sum[at]++;
    }
    StringBuilder text =
        new StringBuilder("| chapter | met | open | not applicable |\n|---|---|---|---|\n");
    counts.forEach((chapter, count) -> text.append(line(chapter, count)));
    text.append(line("**all " + rows.size() + "**", sum))
        .append("\n| open | what | why |\n|---|---|---|\n");
    rows.stream()
        .filter(row -> "open".equals(row.get("standing")))
        .forEach(
            row ->
                text.append(
                    "| %s (%s) | %s | %s |%n"
                        .formatted(
                            row.get("id"), row.get("level"), row.get("what"), row.get("why"))));
    return text.toString();
  }

  private static String line(String first, int[] counts) {
    return "| %s | %d | %d | %d |%n".formatted(first, counts[0], counts[1], counts[2]);
  }

  private static String chapter(Map<String, String> row) {
    String chapter = row.getOrDefault("id", "").replaceAll("\\..*", "");
    return chapter + " " + CHAPTERS.getOrDefault(chapter, "?");
  }

  private static final Map<String, String> CHAPTERS =
      Map.ofEntries(
          Map.entry("V1", "encoding, injection"),
          Map.entry("V2", "validation, business rules"),
          Map.entry("V3", "browsers"),
          Map.entry("V4", "HTTP and APIs"),
          Map.entry("V5", "files"),
          Map.entry("V6", "signing in"),
          Map.entry("V7", "sessions"),
          Map.entry("V8", "who may do what"),
          Map.entry("V9", "tokens"),
          Map.entry("V10", "OAuth and OpenID Connect"),
          Map.entry("V11", "cryptography"),
          Map.entry("V12", "transport"),
          Map.entry("V13", "configuration"),
          Map.entry("V14", "data"),
          Map.entry("V15", "code and parts of others"),
          Map.entry("V16", "logs and faults"),
          Map.entry("V17", "WebRTC"));

  /** What is drawn into the page of the security documents. */
  static final class Page {

    private static final Path PAGE = Sources.root().resolve("infra/docs/security/README.md");

    private Page() {}

    static void check(String name, String drawn) throws IOException {
      String text = Files.readString(PAGE);
      String begin = "<!-- counted: " + name + " -->\n";
      int from = text.indexOf(begin);
      assertThat(from).as("the place for " + name).isNotNegative();
      from += begin.length();
      int to = text.indexOf("<!-- end: " + name + " -->", from);
      if (Boolean.getBoolean("security.write")) {
        Files.writeString(PAGE, text.substring(0, from) + drawn + text.substring(to));
        return;
      }
      assertThat(text.substring(from, to)).isEqualTo(drawn);
    }
  }
}
