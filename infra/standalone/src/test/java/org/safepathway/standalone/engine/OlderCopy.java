package org.safepathway.standalone.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of a data folder, put back later.
 *
 * @param live the folder
 * @param copy where the copy is
 */
record OlderCopy(Path live, Path copy) {

  /** Copies the folder as it is now; nothing runs over it. */
  static OlderCopy of(Path live, Path copy) throws IOException {
    copy(live, copy);
    return new OlderCopy(live, copy);
  }

  /** Puts all of it back. */
  void restore() throws IOException {
    delete(live);
    copy(copy, live);
  }

  /** Puts parts back; a database is its file and its journal together. */
  void restore(String... parts) throws IOException {
    for (String part : parts) {
      for (String name : List.of(part, part + "-wal")) {
        delete(live.resolve(name));
        if (Files.exists(copy.resolve(name))) {
          copy(copy.resolve(name), live.resolve(name));
        }
      }
      delete(live.resolve(part + "-shm"));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = path.equals(from) ? to : to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }

  private static void delete(Path path) throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> paths = Files.walk(path)) {
        for (Path one : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
  }
}
