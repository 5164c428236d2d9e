package org.safepathway.standalone.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.safepathway.kernel.Randomness;

/** The platform's own secret keys, one 0600 file each, made on first use and durable before use. */
final class PlatformKeys {

  private final Path folder;
  private final Randomness randomness;

  PlatformKeys(Path folder, Randomness randomness) {
    this.folder = folder;
    this.randomness = randomness;
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The key of this name.
   *
   * @param bytes its length, the same on each call
   * @param isNew whether nothing was made with it yet: then it is made where it is missing
   * @throws UncheckedIOException if it cannot be read or made
   * @throws IllegalStateException if it is missing, or a file of another length is there
   */
  byte[] key(String name, int bytes, boolean isNew) {
    Path file = folder.resolve(name + ".key");
    try {
      if (Files.notExists(file)) {
        if (!isNew) {
          throw new IllegalStateException(
              "platform-keys/" + name + ".key is missing, and there are events: put it back");
        }
        make(file, randomness.bytes(bytes, "platform-key", name.getBytes(StandardCharsets.UTF_8)));
      }
      byte[] key = Files.readAllBytes(file);
      if (key.length != bytes) {
        throw new IllegalStateException("the key " + name + " has another length");
      }
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void make(Path file, byte[] key) throws IOException {
    Path fresh = folder.resolve(file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
    Files.deleteIfExists(fresh);
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(ByteBuffer.wrap(key));
      channel.force(true);
    }
    try {
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException another) {
      // Another process made one at the same time: that one counts.
    }
    Files.delete(fresh);
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }
}
