package org.safepathway.referral.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reviewed texts under src/test/resources/golden; what was found is left in target/golden. */
public final class Reviewed {

  private Reviewed() {}

  /** The reviewed text, or empty where there is none yet; keeps what was found for comparison. */
  public static String text(String name, String found) {
    try {
      Files.writeString(
          Files.createDirectories(Path.of("target/golden")).resolve(name), found + "\n");
      Path reviewed = Path.of("src/test/resources/golden", name);
      return Files.exists(reviewed) ? Files.readString(reviewed).strip() : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
