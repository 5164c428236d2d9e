package org.safepathway.distributed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A small disk of its own for a folder, which can be full. Only root can lay one; for anybody else
 * the folder is one like any other.
 */
final class Disk implements AutoCloseable {

  private static final int PIECE = 64 * 1024;

  private final Path folder;
  private final boolean own;

  private Disk(Path folder, boolean own) {
    this.folder = folder;
    this.own = own;
  }

  /** Lays one where the folder is, which is made. */
  static Disk at(Path folder, int mebibytes) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    String size = "size=" + mebibytes + "m,mode=0700";
    return new Disk(
        folder, run(List.of("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder.toString())));
  }

  /** Whether it is one of its own. */
  boolean canBeFull() {
    return own;
  }

  /** Writes until nothing more goes on it. */
  void fill() throws IOException {
    if (!own) {
      throw new IllegalStateException("the machine’s own disk is not filled");
    }
    // By ever smaller pieces, so that not even a page is left.
    for (int piece = PIECE; piece >= 1; piece /= 16) {
      fill(new byte[piece]);
    }
    if (Files.getFileStore(folder).getUsableSpace() > 0) {
      throw new IllegalStateException("it is not full");
    }
  }

  private void fill(byte[] piece) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("filling-" + piece.length))) {
      while (true) {
        out.write(piece);
      }
    } catch (IOException full) {
      if (Files.getFileStore(folder).getUsableSpace() > piece.length + PIECE) {
        throw full;
      }
    }
  }

  /** Takes away what filled it. */
  void free() throws IOException {
    try (var files = Files.newDirectoryStream(folder, "filling-*")) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }

  private static boolean run(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }

  @Override
  public void close() throws InterruptedException {
    if (own && !run(List.of("umount", folder.toString()))) {
      System.err.println("still mounted: " + folder);
    }
  }
}
