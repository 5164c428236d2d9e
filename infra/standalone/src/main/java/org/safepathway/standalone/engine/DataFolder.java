package org.safepathway.standalone.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Randomness;

/**
 * Where everything is kept. Only the owner may enter.
 *
 * @param root the folder; made where it is missing
 * @param erasures the list of erasures, which is better kept elsewhere (decision 0008)
 * @param platformKeys the platform's own keys for ids and references, which several parts of the
 *     inside share
 * @param keys the vault’s keys, which several processes of it on one machine can share
 * @param shared what belongs to a part of the inside and not to one of its processes: the
 *     directory’s files, or needs that nobody took
 */
public record DataFolder(Path root, Path erasures, Path platformKeys, Path keys, Path shared) {

  /** By this file a script knows that the folder is ours. */
  public static final String MARKER = ".safe-pathway";

  /**
   * Makes the folder, and closes one that is there to others.
   *
   * @throws UncheckedIOException if it cannot be made or closed to others
   */
  public DataFolder {
    root = root.toAbsolutePath();
    erasures = erasures.toAbsolutePath();
    platformKeys = platformKeys.toAbsolutePath();
    keys = keys.toAbsolutePath();
    shared = shared.toAbsolutePath();
    try {
      for (Path own : List.of(root, keys, shared)) {
        Files.createDirectories(own);
        // Whoever made it: the log, an operator, a container. Not every file in it shuts others
        // out.
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwx------"));
      }
      if (Files.notExists(root.resolve(MARKER))) {
        Files.writeString(root.resolve(MARKER), "Safe Pathway keeps its data here.\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A folder with everything in it, the list of erasures too.
   *
   * @throws UncheckedIOException if it cannot be made
   */
  public DataFolder(Path root) {
    this(root, root.resolve("erasures.list"));
  }

  /**
   * A folder with everything but the list of erasures in it.
   *
   * @throws UncheckedIOException if it cannot be made
   */
  public DataFolder(Path root, Path erasures) {
    this(root, erasures, root.resolve("platform-keys"), root, root);
  }

  /**
   * A folder with what is not said to be elsewhere in it.
   *
   * @param erasures or null for one in the folder
   * @param platformKeys or null for those in the folder
   * @param keys or null for those in the folder
   * @param shared or null for the folder
   * @throws UncheckedIOException if it cannot be made
   */
  public static DataFolder of(
      Path root,
      @Nullable Path erasures,
      @Nullable Path platformKeys,
      @Nullable Path keys,
      @Nullable Path shared) {
    return new DataFolder(
        root,
        erasures == null ? root.resolve("erasures.list") : erasures,
        platformKeys == null ? root.resolve("platform-keys") : platformKeys,
        keys == null ? root : keys,
        shared == null ? root : shared);
  }

  /** Whether other processes of the same part have the same shared files. */
  public boolean isShared() {
    return !shared.equals(root);
  }

  /** The list of what she took back, beside that of erasures. */
  public Path endings() {
    return erasures.resolveSibling("endings.list");
  }

  /** The list of who left and what closed, beside that of erasures. */
  public Path departures() {
    return erasures.resolveSibling("departures.list");
  }

  /** The event and token store. */
  public Path events() {
    return root.resolve("events.db");
  }

  /** What those who follow the events could not deal with. */
  public Path setAside() {
    return root.resolve("set-aside.list");
  }

  /** The positions of those who follow events that are on an Axon Server. */
  public Path positions() {
    return root.resolve("positions.db");
  }

  /**
   * By what this process is known among others of its kind, the same after a restart.
   *
   * @throws UncheckedIOException if it can be neither read nor kept
   */
  public String processId(Randomness randomness) {
    Path file = root.resolve("process-id");
    try {
      if (Files.notExists(file)) {
        byte[] fresh = randomness.bytes(8, "process-id", new byte[0]);
        Files.writeString(file, HexFormat.of().formatHex(fresh));
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The log of the directory: organisations, their staff, their offers. */
  public Path directory() {
    return shared.resolve("directory.db");
  }

  /** The deadlines. */
  public Path deadlines() {
    return root.resolve("deadlines.db");
  }

  /** The register of requests for information. */
  public Path requests() {
    return shared.resolve("requests.db");
  }

  /** How often units of a force looked at the offer. */
  public Path awareness() {
    return shared.resolve("awareness.db");
  }

  /** The log of needs that nobody took, without a victim in it. */
  public Path demand() {
    return shared.resolve("demand.db");
  }

  /** The vault's wrapped data keys. */
  public Path vault() {
    return keys.resolve("vault.db");
  }

  /** The master keys, a file each. */
  public Path masterKeys() {
    return keys.resolve("master-keys");
  }

  /** The databases of one room. */
  public Path projections(String room) {
    return root.resolve("projections").resolve(room);
  }

  /** What belongs to the embedded issuer. */
  public Path issuer() {
    return root.resolve("issuer");
  }
}
