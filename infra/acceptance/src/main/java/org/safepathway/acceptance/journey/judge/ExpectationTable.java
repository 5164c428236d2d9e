package org.safepathway.acceptance.journey.judge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The reviewed table: observer × step × field.
 *
 * @param rows in the order of the table
 */
public record ExpectationTable(List<Expectation> rows) {

  private static final String REVIEWED = "/journey/expectations.csv";

  /** Copies the rows. */
  public ExpectationTable {
    rows = List.copyOf(rows);
  }

  /** The table of the repository. */
  public static ExpectationTable reviewed() {
    try (InputStream in =
        Objects.requireNonNull(ExpectationTable.class.getResourceAsStream(REVIEWED))) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table: five columns with commas between, the first line names them, lines that start
   * with {@code #} and empty ones are for the reader.
   *
   * @throws IllegalArgumentException if a line has another shape
   */
  public static ExpectationTable parse(String text) {
    List<Expectation> rows = new ArrayList<>();
    boolean named = false;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (!named) {
        if (!line.equals("observer,step,field,expected,rule")) {
          throw new IllegalArgumentException("line %d: columns expected".formatted(number));
        }
        named = true;
        continue;
      }
      rows.add(row(number, line));
    }
    return new ExpectationTable(rows);
  }

  private static Expectation row(int number, String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != 5 || Arrays.stream(cells).anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("line %d: five cells expected".formatted(number));
    }
    return new Expectation(
        number,
        cells[0].strip(),
        cells[1].strip(),
        cells[2].strip(),
        Expected.parse(cells[3].strip()),
        List.of(cells[4].strip().split(" +")));
  }

  /** The rows about one answer. */
  public List<Expectation> about(Observation seen) {
    return rows.stream()
        .filter(row -> row.concerns(seen.step(), seen.observer(), seen.view()))
        .toList();
  }
}
