package org.safepathway.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Lines of ASCII in a file that is only ever added to and that its owner alone can read: for what
 * has to outlive a restore, and therefore lies apart from what is backed up (decision 0008). A
 * crash may leave a part of a line; the next line begins afresh. Safe for use by many threads, and
 * by many processes on one machine: each adds while no other does.
 */
public final class AddOnlyLines {

  private final Path file;
  private long readOn;

  /**
   * Uses a file; it is made with the first line, its folder is not: a folder that is missing is a
   * disk that is not there.
   *
   * @param what what the file is, for the fault
   * @throws IllegalStateException if its folder does not exist
   */
  public AddOnlyLines(Path file, String what) {
    this.file = file.toAbsolutePath();
    if (!Files.isDirectory(folder())) {
      throw new IllegalStateException("the folder of " + what + " is not there: " + folder());
    }
  }

  /** Every line with an end, oldest first. What has none was never acknowledged. */
  public synchronized List<String> read() {
    try {
      String text = Files.exists(file) ? Files.readString(file, StandardCharsets.US_ASCII) : "";
      return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every line with an end that was not read on yet, whoever added it, oldest first. */
  public synchronized List<String> readOn() {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() < readOn) {
        // Another file lies there now.
        readOn = 0;
      }
      ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size() - readOn));
      while (bytes.hasRemaining() && channel.read(bytes, readOn + bytes.position()) >= 0) {
        // Until all of it is there.
      }
      String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
      String whole = text.substring(0, text.lastIndexOf('\n') + 1);
      readOn += whole.length();
      return whole.lines().toList();
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds a line; on disk on return.
   *
   * @param line without an end of its own
   * @throws UncheckedIOException if nobody knows whether it is
   */
  public void add(String line) {
    // The lock of a file is a whole process’s: threads of one wait for each other here.
    synchronized (AddOnlyLines.class) {
      append(line);
    }
  }

  private void append(String line) {
    boolean fresh = Files.notExists(file);
    try (FileChannel channel =
            FileChannel.open(
                file,
                Set.of(
                    StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rw-------")));
        FileLock _ = channel.lock()) {
      String whole = (endsInALine(channel) ? "" : "\n") + line + "\n";
      ByteBuffer bytes = ByteBuffer.wrap(whole.getBytes(StandardCharsets.US_ASCII));
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

  @Override
  public String toString() {
    return file.toString();
  }

  /** A crash may have left half a line. */
  private static boolean endsInALine(FileChannel channel) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return channel.size() == 0
        || (channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n');
  }

  private Path folder() {
    return Objects.requireNonNull(file.getParent(), "a file has a folder");
  }

  private void forceFolder() {
    try (FileChannel folder = FileChannel.open(folder(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
