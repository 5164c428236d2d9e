package org.safepathway.standalone.sizing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code sizing.csv}: rows of name, unit, value and source, in blocks that a line {@code # block}
 * begins. A value is a number, an expression over the names above it, or, in the block {@code
 * events}, a count and a size: {@code 1.8 x 955}. A name that ends in {@code @} stands for three,
 * one for each scope.
 */
final class Sheet {

  static final List<String> SCOPES = List.of("force", "region", "nation");

  /**
   * A row as it is written.
   *
   * @param value a number, an expression, or a count and a size
   */
  record Row(String block, String name, String unit, String value, String source) {

    boolean scoped() {
      return name.endsWith("@");
    }

    /** The names that it stands for. */
    List<String> names() {
      return scoped() ? SCOPES.stream().map(this::in).toList() : List.of(name);
    }

    private String in(String scope) {
      return name.replace("@", "_" + scope);
    }

    /** Whether it says how often an event occurs for one referral and how many bytes it has. */
    boolean isEvent() {
      return value.contains(" x ");
    }

    double count() {
      return Double.parseDouble(value.substring(0, value.indexOf(" x ")));
    }

    double bytes() {
      return Double.parseDouble(value.substring(value.indexOf(" x ") + 3));
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Double> values = new LinkedHashMap<>();

  private Sheet(List<String> lines) {
    String block = "";
    double count = 0;
    double bytes = 0;
    for (String line : lines) {
      if (line.startsWith("# ")) {
        block = line.substring(2);
        continue;
      }
      if (line.isBlank() || line.equals("name,unit,value,source")) {
        continue;
      }
      List<String> cells = List.of(line.split(",", 4));
      Row row = new Row(block, cells.get(0), cells.get(1), cells.get(2), cells.get(3));
      rows.add(row);
      if (row.isEvent()) {
        count += row.count();
        bytes += row.count() * row.bytes();
        put(row.name(), row.count());
        values.put("all_counts", count);
        values.put("all_bytes", bytes);
      } else if (row.scoped()) {
        for (String scope : SCOPES) {
          put(row.in(scope), Expression.value(row.value().replace("@", "_" + scope), this::of));
        }
      } else {
        put(row.name(), Expression.value(row.value(), this::of));
      }
    }
  }

  static Sheet read(Path file) {
    try {
      return new Sheet(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(String name, double value) {
    if (values.put(name, value) != null) {
      throw new IllegalArgumentException("twice: " + name);
    }
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }

  List<Row> block(String name) {
    return rows.stream().filter(row -> row.block().equals(name)).toList();
  }

  /**
   * A figure.
   *
   * @throws IllegalArgumentException if nothing above it has this name
   */
  double of(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no figure of this name yet: " + name);
    }
    return value;
  }
}
