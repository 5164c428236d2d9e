package org.safepathway.projections.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that a person has reviewed and that tests compare with. Run with {@code
 * -Dgolden.write=true} to write them anew, then review the difference.
 */
public final class Golden {

  private Golden() {}

  /**
   * The reviewed text.
   *
   * @param test whose package the file is in
   * @param name the file
   * @param actual what it would be now
   */
  public static String of(Class<?> test, String name, String actual) {
    try {
      if (Boolean.getBoolean("golden.write")) {
        Path folder = Path.of("src/test/resources", test.getPackageName().replace('.', '/'));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), actual);
        return actual;
      }
      try (InputStream file = test.getResourceAsStream(name)) {
        return file == null ? "no golden file " + name : new String(file.readAllBytes(), UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
