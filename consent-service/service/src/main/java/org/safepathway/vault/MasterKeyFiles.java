package org.safepathway.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.OrganisationId;

/**
 * The files in which master keys lie: {@code platform.key} and {@code org_amberwell.key} are the
 * first versions, {@code platform.2.key} a later one. Another process may make or retire a version
 * at any time, so what there is is looked up at each use.
 */
final class MasterKeyFiles {

  static final int KEY_BYTES = 32;

  private static final Pattern NAME =
      Pattern.compile("(?:platform|org_([^.]+))(?:\\.([1-9][0-9]{0,8}))?\\.key");

  private final Path folder;
  private final Map<Path, byte[]> known = new ConcurrentHashMap<>();

  /**
   * Uses a folder, made if missing.
   *
   * @throws UncheckedIOException if it cannot be made or closed to others
   */
  MasterKeyFiles(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Who has one. */
  Set<KeyHolder> holders() {
    Set<KeyHolder> holders = new HashSet<>();
    matching()
        .forEach(
            name ->
                holders.add(
                    name.group(1) == null
                        ? new KeyHolder.Platform()
                        : new KeyHolder.Organisation(new OrganisationId(name.group(1)))));
    return holders;
  }

  /** The versions of a holder's, the newest last. */
  TreeSet<Integer> versions(KeyHolder holder) {
    TreeSet<Integer> versions = new TreeSet<>();
    matching()
        .filter(name -> name.group().startsWith(base(holder) + "."))
        .forEach(name -> versions.add(name.group(2) == null ? 1 : Integer.parseInt(name.group(2))));
    return versions;
  }

  /** The newest version of a holder's, or empty if there is none. */
  Optional<Integer> newest(KeyHolder holder) {
    return versions(holder).stream().reduce((earlier, later) -> later);
  }

  /** A version, or null if it is not there. */
  byte @Nullable [] get(KeyHolder holder, int version) {
    return get(file(holder, version));
  }

  /** A version, made if it is not there; on disk on return. */
  byte[] make(KeyHolder holder, int version, Supplier<byte[]> fresh) {
    return make(file(holder, version), fresh);
  }

  /** A key of another name, made if it is not there; on disk on return. */
  byte[] make(String name, Supplier<byte[]> fresh) {
    return make(folder.resolve(name + ".key"), fresh);
  }

  /** Destroys a version: overwritten first, as far as the disk lets it. */
  void destroy(KeyHolder holder, int version) {
    Path file = file(holder, version);
    known.remove(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(KEY_BYTES));
      channel.force(true);
      Files.delete(file);
      forceFolder();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<Matcher> matching() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> NAME.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte @Nullable [] get(Path file) {
    if (Files.notExists(file)) {
      known.remove(file);
      return null;
    }
    return known.computeIfAbsent(file, MasterKeyFiles::read);
  }

  private synchronized byte[] make(Path file, Supplier<byte[]> fresh) {
    byte[] there = get(file);
    if (there != null) {
      return there;
    }
    write(file, fresh.get());
    return known.computeIfAbsent(file, MasterKeyFiles::read);
  }

  private Path file(KeyHolder holder, int version) {
    return folder.resolve(base(holder) + (version == 1 ? "" : "." + version) + ".key");
  }

  private static String base(KeyHolder holder) {
    return switch (holder) {
      case KeyHolder.Platform platform -> "platform";
      case KeyHolder.Organisation organisation -> "org_" + organisation.id();
    };
  }

  private static byte[] read(Path file) {
    try {
      byte[] key = Files.readAllBytes(file);
      if (key.length != KEY_BYTES) {
        throw new IllegalStateException("a master key file has another length");
      }
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Written aside, forced to disk and linked: a crash leaves a whole key or none, and of two
  // processes the first one's stays.
  private void write(Path file, byte[] key) {
    Path aside =
        file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
    try {
      Files.deleteIfExists(aside);
      try (FileChannel channel =
          FileChannel.open(
              aside,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
        ByteBuffer bytes = ByteBuffer.wrap(key);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      link(file, aside);
      Files.delete(aside);
      forceFolder();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void link(Path file, Path aside) throws IOException {
    try {
      Files.createLink(file, aside);
    } catch (FileAlreadyExistsException another) {
      // Another process made it at the same time: that one counts.
    }
  }

  private void forceFolder() throws IOException {
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }
}
