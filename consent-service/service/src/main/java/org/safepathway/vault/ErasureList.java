package org.safepathway.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.safepathway.kernel.VictimId;

/**
 * Who was erased, in a file that is only ever added to: a victim's id a line, nothing else of her.
 * It is kept apart from what is backed up, so that whoever restores events and keys from before an
 * erasure does not restore that it never happened (DOMAIN.md rule 24).
 */
public final class ErasureList {

  private static final Pattern LINE = Pattern.compile("[0-9a-f]{32}");

  private final Path file;

  /**
   * Uses a file; it is made with the first erasure, its folder is not: a folder that is missing is
   * a disk that is not there.
   *
   * @throws IllegalStateException if its folder does not exist
   */
  public ErasureList(Path file) {
    this.file = file.toAbsolutePath();
    if (!Files.isDirectory(Objects.requireNonNull(this.file.getParent(), "a file has a folder"))) {
      throw new IllegalStateException(
          "the folder of the list of erasures is not there: "
              + Objects.requireNonNull(this.file.getParent(), "a file has a folder"));
    }
  }

  /**
   * Everybody on it. A last line without an end was never acknowledged.
   *
   * @throws IllegalStateException if it is not a list of erasures
   */
  Set<VictimId> victims() {
    Set<VictimId> victims = new LinkedHashSet<>();
    String text = read();
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
      // What a crash left of a line stands alone: the next one began afresh.
      if (LINE.matcher(line).matches()) {
        victims.add(new VictimId(line));
      } else if (line.length() >= 32 || !line.matches("[0-9a-f]*")) {
        throw new IllegalStateException("not a list of erasures: " + file);
      }
    }
    return victims;
  }

  /** Adds a victim; on disk on return. */
  void add(VictimId victim) {
    boolean fresh = Files.notExists(file);
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      String line = (endsInALine(channel) ? "" : "\n") + victim.value() + "\n";
      ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
      channel.position(channel.size());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (fresh) {
      forceFolder();
    }
  }

  /** A crash may have left half a line. */
  private static boolean endsInALine(FileChannel channel) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return channel.size() == 0
        || (channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n');
  }

  private String read() {
    try {
      return Files.exists(file) ? Files.readString(file, StandardCharsets.US_ASCII) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void forceFolder() {
    try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
