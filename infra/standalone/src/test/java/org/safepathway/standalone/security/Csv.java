package org.safepathway.standalone.security;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table as RFC 4180 writes it, its first line being the names of its columns. */
final class Csv {

  private Csv() {}

  /** The rows, by the names of their columns. */
  static List<Map<String, String>> rows(String text) {
    List<List<String>> lines = lines(text);
    List<String> names = lines.getFirst();
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      if (line.size() != names.size()) {
        throw new IllegalArgumentException("a row of " + line.size() + " fields: " + line);
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        row.put(names.get(i), line.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<List<String>> lines(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (quoted) {
        if (sign != '"') {
          field.append(sign);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (sign == '"') {
        quoted = true;
      } else if (sign == ',' || sign == '\n') {
        line.add(field.toString());
        field.setLength(0);
        if (sign == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      } else {
        field.append(sign);
      }
    }
    return lines;
  }
}
