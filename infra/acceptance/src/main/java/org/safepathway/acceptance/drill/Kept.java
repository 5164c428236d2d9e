package org.safepathway.acceptance.drill;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;

/**
 * What one part of a drill notes for the next, in a file: handles, and digests of what was seen.
 * Nothing that was opened is written down.
 */
final class Kept {

  private final Path file;
  private final Properties notes = new Properties();

  /**
   * Reads the file, if it is there.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  Kept(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        notes.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  void note(String name, String value) {
    notes.setProperty(name, value);
  }

  /**
   * What was noted.
   *
   * @throws IllegalArgumentException if nothing was: an earlier part has not run
   */
  String of(String name) {
    String value = notes.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("nothing is noted as " + name + ": run the part before");
    }
    return value;
  }

  /** A digest that tells whether two texts are equal and nothing else. */
  static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void save() {
    try (Writer writer = Files.newBufferedWriter(file)) {
      notes.store(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
