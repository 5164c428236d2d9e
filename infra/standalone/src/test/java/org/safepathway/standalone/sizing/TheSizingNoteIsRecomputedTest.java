package org.safepathway.standalone.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.standalone.sizing.Sheet.Row;

/**
 * The sizing note shows what {@code sizing.csv} comes to, and the sheet is of this code: a size of
 * an event may be three in a hundred off its golden file, what rows take on the disk ten in a
 * hundred. {@code -Dsizing.write=true} draws the tables of the note anew.
 */
class TheSizingNoteIsRecomputedTest {

  private static final double EVENT_TOLERANCE = 3;
  private static final double DISK_TOLERANCE = 10;
  private static final MathContext SHOWN = new MathContext(3, RoundingMode.HALF_UP);

  /** A figure in a sentence: {@code 13 hours (`rebuild_nation`)}. */
  private static final Pattern IN_A_SENTENCE =
      Pattern.compile("([0-9][0-9,.]*)(?:\\s[a-zA-Z]+){0,3}\\s\\(`([a-z_]+)`\\)");

  @TempDir Path folder;

  private final Path root = root();
  private final Path note = root.resolve("infra/docs/sizing.md");
  private final Sheet sheet = Sheet.read(root.resolve("infra/docs/sizing.csv"));
  private final GoldenSizes golden =
      new GoldenSizes(root, (int) sheet.of("envelope"), (int) sheet.of("note_envelope"));

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("consent-service"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("not in the repository");
      }
    }
    return folder;
  }

  @Test
  void eachEventHasTheSizeOfItsGoldenFile() {
    assertThat(sheet.block("events")).hasSizeGreaterThan(25);
    for (Row row : sheet.block("events")) {
      assertThat((double) golden.bytes(row.source()))
          .as(row.name())
          .isCloseTo(row.bytes(), percent(row.bytes(), EVENT_TOLERANCE));
    }
    near("held_fact", golden.heldFact(false), EVENT_TOLERANCE);
    near("held_note", golden.heldFact(true), EVENT_TOLERANCE);
  }

  @Test
  void rowsTakeOnTheDiskWhatTheSheetSays() throws Exception {
    OnDisk disk = new OnDisk(folder);
    near("log_per_referral", disk.events(sheet.block("events"), golden), DISK_TOLERANCE);
    near("key_row", disk.keys(), DISK_TOLERANCE);
    near("police_row", disk.policeRow((int) sheet.of("police_body")), DISK_TOLERANCE);
    near("case_row", disk.caseRow((int) sheet.of("case_body")), DISK_TOLERANCE);
    near("facts_row", disk.factsRow((int) sheet.of("facts_body")), DISK_TOLERANCE);
  }

  private void near(String name, double seen, double tolerance) {
    assertThat(seen).as(name).isCloseTo(sheet.of(name), percent(sheet.of(name), tolerance));
  }

  private static org.assertj.core.data.Offset<Double> percent(double of, double tolerance) {
    return within(of * tolerance / 100);
  }

  @Test
  void whatIsTakenFromTheCodeStandsThere() throws IOException {
    List<Row> rows = sheet.rows().stream().filter(row -> row.source().startsWith("code ")).toList();
    assertThat(rows).isNotEmpty();
    Path vault = root.resolve("consent-service/service/src/main/java/org/safepathway/vault");
    for (Row row : rows) {
      Matcher said = Pattern.compile("code (\\w+\\.java): (.+)").matcher(row.source());
      assertThat(said.matches()).as(row.source()).isTrue();
      assertThat(Files.readString(vault.resolve(said.group(1)))).contains(said.group(2));
      assertThat(said.group(2)).containsPattern("\\b" + row.value() + ";");
    }
    String kept =
        Files.readString(
            root.resolve("referral-service/service/src/test/resources/golden/retention.txt"));
    assertThat(kept)
        .containsPattern("police-referral +POLICE +PT" + 365 * 24 + "H ")
        .containsPattern("victim +SPECIALIST +PT" + 2192 * 24 + "H ");
  }

  @Test
  void theNoteShowsWhatTheSheetComesTo() throws IOException {
    String text = Files.readString(note);
    String drawn = text;
    for (String block : sheet.rows().stream().map(Row::block).distinct().toList()) {
      String begin = "<!-- drawn: " + block + " -->\n";
      String end = "<!-- end: " + block + " -->";
      assertThat(text).as("the place for " + block).contains(begin).contains(end);
      drawn =
          drawn.substring(0, drawn.indexOf(begin) + begin.length())
              + table(sheet.block(block))
              + drawn.substring(drawn.indexOf(end));
    }
    if (Boolean.getBoolean("sizing.write")) {
      Files.writeString(note, drawn);
      return;
    }
    assertThat(text).isEqualTo(drawn);
  }

  @Test
  void eachFigureInASentenceIsTheSheets() throws IOException {
    Matcher figure = IN_A_SENTENCE.matcher(Files.readString(note));
    int found = 0;
    while (figure.find()) {
      found++;
      assertThat(figure.group(1)).as(figure.group()).isEqualTo(shown(sheet.of(figure.group(2))));
    }
    assertThat(found).isGreaterThan(10);
  }

  private String table(List<Row> rows) {
    boolean events = rows.getFirst().isEvent();
    boolean scoped = rows.stream().anyMatch(Row::scoped);
    StringBuilder text = new StringBuilder();
    if (events) {
      text.append("| event | a referral | bytes each | bytes a referral | from |\n");
      text.append("|---|---|---|---|---|\n");
      for (Row row : rows) {
        text.append(
            line(
                Stream.of(
                    "`" + row.name() + "`",
                    shown(row.count()),
                    shown(row.bytes()),
                    shown(row.count() * row.bytes()),
                    row.source())));
      }
      return text.toString();
    }
    text.append("| figure | how |").append(scoped ? " force | region | nation |" : " comes to |");
    text.append(" unit | from |\n").append("|---".repeat(scoped ? 7 : 5)).append("|\n");
    for (Row row : rows) {
      Stream<String> figures = row.names().stream().map(name -> shown(sheet.of(name)));
      Stream<String> same = scoped && !row.scoped() ? Stream.of("", "") : Stream.of();
      String how = row.value().matches("[0-9.]+") ? "" : "`" + row.value() + "`";
      text.append(
          line(
              Stream.of(
                      Stream.of("`" + row.name() + "`", how),
                      figures,
                      same,
                      Stream.of(row.unit(), row.source()))
                  .flatMap(cells -> cells)));
    }
    return text.toString();
  }

  private static String line(Stream<String> cells) {
    return cells
        .collect(Collectors.joining(" | ", "| ", " |\n"))
        .replaceAll("\\|\\s+\\|", "| |")
        .replaceAll("\\|\\s{2,}", "| ");
  }

  /** Three figures of it, or all of a whole number. */
  private static String shown(double value) {
    BigDecimal exact = BigDecimal.valueOf(value);
    boolean whole = value == Math.rint(value) && value < 100_000_000;
    BigDecimal rounded = whole ? exact : exact.round(SHOWN);
    String plain = rounded.stripTrailingZeros().toPlainString();
    int point = plain.indexOf('.');
    String before = point < 0 ? plain : plain.substring(0, point);
    return String.format(Locale.ROOT, "%,d", Long.parseLong(before))
        + (point < 0 ? "" : plain.substring(point));
  }
}
