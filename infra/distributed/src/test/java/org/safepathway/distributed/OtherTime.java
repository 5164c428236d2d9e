package org.safepathway.distributed;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Has a process see another time of day, by libfaketime where that is installed. */
final class OtherTime {

  private static final Path LIBRARIES = Path.of("/usr/lib");
  private static final String LIBRARY = "faketime/libfaketimeMT.so.1";

  private OtherTime() {}

  /** Whether it can be had here. */
  static boolean canBeHad() {
    return library().isPresent();
  }

  /** What a process needs in its environment, to be so much ahead; or behind, where negative. */
  static Map<String, String> by(Duration ahead) {
    return Map.of(
        "LD_PRELOAD",
        library().orElseThrow().toString(),
        "FAKETIME",
        "%+d".formatted(ahead.toSeconds()),
        // How long something takes is measured by another clock, which goes right.
        "FAKETIME_DONT_FAKE_MONOTONIC",
        "1",
        "NO_FAKE_STAT",
        "1");
  }

  private static Optional<Path> library() {
    if (Files.exists(LIBRARIES.resolve(LIBRARY))) {
      return Optional.of(LIBRARIES.resolve(LIBRARY));
    }
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(LIBRARIES, folder -> Files.exists(folder.resolve(LIBRARY)))) {
      for (Path folder : folders) {
        return Optional.of(folder.resolve(LIBRARY));
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
