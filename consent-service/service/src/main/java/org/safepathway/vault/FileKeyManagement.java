package org.safepathway.vault;

import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Randomness;

/**
 * Master keys as files, for one process: a folder that only its owner enters (0700) with one file
 * that only its owner reads (0600) for the platform and for each organisation. The folder is backed
 * up apart from the databases; a lost file loses what it wraps.
 */
public final class FileKeyManagement implements KeyManagement {

  private static final int KEY_BYTES = 32;

  private final Path folder;
  private final Randomness randomness;
  private final Gcm gcm;
  private final Map<KeyHolder, byte[]> masters = new ConcurrentHashMap<>();

  /**
   * Uses a folder, made if missing.
   *
   * @param randomness where new master keys and the nonces of wraps come from
   * @throws UncheckedIOException if it cannot be made or closed to others
   */
  public FileKeyManagement(Path folder, Randomness randomness) {
    this.folder = folder;
    this.randomness = randomness;
    this.gcm = new Gcm(randomness, "wrap-nonce");
    try {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] wrap(KeyHolder holder, byte[] key, byte[] context) {
    try {
      return gcm.encrypt(derived(master(holder), "wrap"), key, context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot wrap a key", e);
    }
  }

  @Override
  public byte[] unwrap(KeyHolder holder, byte[] wrapped, byte[] context)
      throws GeneralSecurityException {
    // Never makes a key: a new one could not unwrap, and would hide that the old one is lost.
    byte[] master = existing(holder);
    if (master == null) {
      throw new GeneralSecurityException("the holder has no master key");
    }
    return Gcm.decrypt(derived(master, "wrap"), wrapped, context);
  }

  @Override
  public byte[] mac(MacUse use, byte[] message) {
    return Macs.hmac(derived(master(new KeyHolder.Platform()), "mac/" + use), message);
  }

  private static byte[] derived(byte[] master, String use) {
    try {
      return Hkdf.computeHkdf(
          "HMACSHA256", master, new byte[0], Macs.message("safe-pathway", use), KEY_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot derive a key", e);
    }
  }

  private synchronized byte[] master(KeyHolder holder) {
    byte[] found = existing(holder);
    if (found == null) {
      found =
          randomness.bytes(
              KEY_BYTES, "master-key", holder.label().getBytes(StandardCharsets.UTF_8));
      write(file(holder), found);
      masters.put(holder, found);
    }
    return found;
  }

  private byte @Nullable [] existing(KeyHolder holder) {
    byte[] known = masters.get(holder);
    if (known == null && Files.exists(file(holder))) {
      known = read(file(holder));
      masters.put(holder, known);
    }
    return known;
  }

  private Path file(KeyHolder holder) {
    return folder.resolve(
        switch (holder) {
          case KeyHolder.Platform platform -> "platform.key";
          case KeyHolder.Organisation organisation -> "org_" + organisation.id() + ".key";
        });
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

  // Written aside, forced to disk and renamed: a crash leaves a whole key or none.
  private void write(Path file, byte[] key) {
    Path aside = file.resolveSibling(file.getFileName() + ".new");
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
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
      try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
        directory.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
