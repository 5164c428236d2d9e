package org.safepathway.directory.matching.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table of UTF-8 text: lines that begin with {@code #} are for the reader, the first other line
 * is the header, then a row a line. Cells stand between commas and have none inside.
 */
public final class Table {

  private static final int LONGEST_FILE = 1_000_000;

  private final String name;
  private final List<Row> rows;
  private final List<String> faults = new ArrayList<>();

  private Table(String name, List<Row> rows) {
    this.name = name;
    this.rows = rows;
  }

  /**
   * One row.
   *
   * @param line where it stands, from 1
   * @param cells as many as the header has, without blanks round them
   */
  public record Row(int line, List<String> cells) {

    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** The cell at this place, from 0. */
    public String cell(int place) {
      return cells.get(place);
    }
  }

  /**
   * Reads a table that must have this header.
   *
   * @throws BadTableException if it has another, or a row of another length
   */
  public static Table of(String name, List<String> lines, String header) {
    List<Row> rows = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    int columns = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(line.split(",", -1)).stream().map(String::strip).toList();
      if (columns == 0) {
        columns = cells.size();
        if (!line.equals(header)) {
          throw new BadTableException(name, List.of("the header must be “" + header + "”"));
        }
      } else if (cells.size() == columns) {
        rows.add(new Row(i + 1, cells));
      } else {
        faults.add("line " + (i + 1) + " has " + cells.size() + " cells, not " + columns);
      }
    }
    if (rows.isEmpty()) {
      faults.add("it has no row");
    }
    if (!faults.isEmpty()) {
      throw new BadTableException(name, faults);
    }
    return new Table(name, List.copyOf(rows));
  }

  /**
   * The lines of a resource beside a class.
   *
   * @throws BadTableException if it is missing or not UTF-8
   */
  public static List<String> resource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new BadTableException(name, List.of("it is missing from the build"));
      }
      return text(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The lines of an operator’s file of at most a million bytes.
   *
   * @throws BadTableException if it cannot be read, is longer or not UTF-8
   */
  public static List<String> file(Path file) {
    try {
      if (Files.size(file) > LONGEST_FILE) {
        throw new BadTableException(file.toString(), List.of("it is longer than a million bytes"));
      }
      return text(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new BadTableException(file.toString(), List.of("it is missing or cannot be read"));
    }
  }

  private static List<String> text(String name, byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().lines().toList();
    } catch (CharacterCodingException e) {
      throw new BadTableException(name, List.of("it is not UTF-8"));
    }
  }

  /** The rows in their order. */
  public List<Row> rows() {
    return rows;
  }

  /**
   * What a cell says, by a function that throws on what it does not know; else this and a fault.
   */
  public <T> T cell(Row row, int place, Function<String, T> reading, T otherwise) {
    try {
      return reading.apply(row.cell(place));
    } catch (IllegalArgumentException e) {
      fault("line " + row.line() + ": what is “" + row.cell(place) + "”?");
      return otherwise;
    }
  }

  /** Notes a fault. */
  public void fault(String what) {
    faults.add(what);
  }

  /**
   * Ends the reading.
   *
   * @throws BadTableException if a fault was noted
   */
  public void check() {
    if (!faults.isEmpty()) {
      throw new BadTableException(name, faults);
    }
  }
}
