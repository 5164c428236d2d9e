package org.safepathway.distributed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All that a hostile program got: every byte in a file, and a line for each thing worth a line. */
final class Overheard {

  /** What a line begins with that says what it got. */
  static final String GOT = "got: ";

  /** What a line begins with that says what is there for it. */
  static final String ANSWERED = "answered: ";

  /** What a line begins with that says which other part it reached. */
  static final String REACHED = "reached: ";

  /** What the line begins with that says how often it tried. */
  static final String TRIED = "tried: ";

  private final Path file;
  private final Set<String> lines = new TreeSet<>();
  private int tries;

  Overheard(Path file) {
    this.file = file;
  }

  void tried() {
    tries++;
  }

  /** What came, whatever it is. */
  void came(byte[] bytes) {
    try {
      Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      Files.write(
          file, System.lineSeparator().getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void came(String text) {
    came(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Something that it should perhaps not have: for whoever judges. */
  void got(String what) {
    lines.add(GOT + what);
  }

  /** A part of the inside beside the one at which desks arrive. */
  void reached(String part) {
    lines.add(REACHED + part);
  }

  /** A method of a port that is there for it. */
  void answered(String method) {
    lines.add(ANSWERED + method);
  }

  /** A line for each, for whoever runs it. */
  List<String> lines() {
    return Stream.concat(lines.stream(), Stream.of(TRIED + tries)).toList();
  }
}
