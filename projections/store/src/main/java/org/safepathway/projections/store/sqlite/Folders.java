package org.safepathway.projections.store.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a set of databases and its two siblings during a rebuild. */
record Folders(Path live) {

  Folders(Path live) {
    this.live = live.toAbsolutePath().normalize();
  }

  Path fresh() {
    return sibling(".rebuild");
  }

  Path old() {
    return sibling(".old");
  }

  Path lock() {
    return sibling(".lock");
  }

  private Path sibling(String ending) {
    return live.resolveSibling(live.getFileName() + ending);
  }

  /** Finishes or takes back a switch that a crash interrupted, and makes the folder. */
  void recover() throws IOException {
    if (Files.exists(old())) {
      if (Files.exists(live)) {
        delete(old());
      } else {
        move(old(), live);
      }
    }
    make(live);
  }

  /** Puts the fresh folder in the place of the live one. */
  void swap() throws IOException {
    move(live, old());
    try {
      move(fresh(), live);
    } catch (IOException e) {
      move(old(), live);
      throw e;
    }
    delete(old());
  }

  /** Makes a folder that only its owner can enter. */
  static void make(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    Path parent = to.getParent();
    if (parent != null) {
      // A rename is on the disk only when its folder is.
      try (FileChannel folder = FileChannel.open(parent, StandardOpenOption.READ)) {
        folder.force(true);
      }
    }
  }
}
