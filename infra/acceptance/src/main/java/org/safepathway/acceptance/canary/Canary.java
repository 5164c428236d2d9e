package org.safepathway.acceptance.canary;

import java.nio.charset.StandardCharsets;

/**
 * Something that must be found nowhere. Not a record: it must not print itself, since a report of
 * where it was found is one more place.
 */
public final class Canary {

  /** Anything shorter turns up by chance in some megabytes of Base64. */
  static final int SHORTEST = 8;

  private final String name;
  private final byte[] bytes;
  private final boolean text;

  private Canary(String name, byte[] bytes, boolean text) {
    if (bytes.length < SHORTEST) {
      throw new IllegalArgumentException("too short to be told from chance: " + name);
    }
    this.name = name;
    this.bytes = bytes;
    this.text = text;
  }

  /**
   * A text, found in any charset and any case.
   *
   * @param name what it stands for, for reports
   * @param text at least eight bytes in UTF-8
   * @throws IllegalArgumentException if it is too short to be told from chance
   */
  public static Canary text(String name, String text) {
    return new Canary(name, text.getBytes(StandardCharsets.UTF_8), true);
  }

  /**
   * A key, found as exactly these bytes.
   *
   * @param name what it stands for, for reports
   * @param key at least eight bytes
   * @throws IllegalArgumentException if it is too short to be told from chance
   */
  public static Canary key(String name, byte[] key) {
    return new Canary(name, key.clone(), false);
  }

  /** What it stands for. */
  public String name() {
    return name;
  }

  byte[] bytes() {
    return bytes;
  }

  boolean isText() {
    return text;
  }

  /** Its name. */
  @Override
  public String toString() {
    return name;
  }
}
