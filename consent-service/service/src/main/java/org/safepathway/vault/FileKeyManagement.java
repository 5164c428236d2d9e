package org.safepathway.vault;

import com.google.crypto.tink.subtle.Hkdf;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.safepathway.kernel.Randomness;

/**
 * Master keys as files, for one machine: a folder that only its owner enters (0700) with files that
 * only their owner reads (0600) for the platform and for each organisation, one for each version.
 * The folder is backed up apart from the databases; a lost file loses what it wraps.
 */
public final class FileKeyManagement implements KeyManagement {

  /** Before the version of a wrap. Wraps of first versions have neither. */
  private static final byte[] MARK = "wrap/2: ".getBytes(StandardCharsets.US_ASCII);

  private static final KeyHolder PLATFORM = new KeyHolder.Platform();

  private final MasterKeyFiles files;
  private final Randomness randomness;
  private final Gcm gcm;

  /**
   * Uses a folder, made if missing.
   *
   * @param randomness where new master keys and the nonces of wraps come from
   * @throws UncheckedIOException if it cannot be made or closed to others
   */
  public FileKeyManagement(Path folder, Randomness randomness) {
    this.files = new MasterKeyFiles(folder);
    this.randomness = randomness;
    this.gcm = new Gcm(randomness, "wrap-nonce");
    if (files.get(PLATFORM, 1) != null) {
      // Before the version can be retired from which the key of fact ids was once derived.
      var unused = factIds();
    }
  }

  @Override
  public byte[] wrap(KeyHolder holder, byte[] key, byte[] context) {
    int version = newest(holder);
    try {
      byte[] sealed = gcm.encrypt(derived(master(holder, version), "wrap"), key, context);
      return version == 1
          ? sealed
          : ByteBuffer.allocate(MARK.length + Integer.BYTES + sealed.length)
              .put(MARK)
              .putInt(version)
              .put(sealed)
              .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot wrap a key", e);
    }
  }

  @Override
  public byte[] unwrap(KeyHolder holder, byte[] wrapped, byte[] context)
      throws GeneralSecurityException {
    int version = version(wrapped);
    // Never makes a key: a new one could not unwrap, and would hide that the old one is lost.
    byte[] master = files.get(holder, version);
    if (master == null) {
      throw new GeneralSecurityException("the holder has no master key of this version");
    }
    int header = version == 1 ? 0 : MARK.length + Integer.BYTES;
    byte[] sealed = Arrays.copyOfRange(wrapped, header, wrapped.length);
    return Gcm.decrypt(derived(master, "wrap"), sealed, context);
  }

  private static int version(byte[] wrapped) {
    ByteBuffer bytes = ByteBuffer.wrap(wrapped);
    byte[] mark = new byte[MARK.length];
    if (bytes.remaining() < MARK.length + Integer.BYTES) {
      return 1;
    }
    bytes.get(mark);
    return Arrays.equals(mark, MARK) ? bytes.getInt() : 1;
  }

  @Override
  public byte[] mac(MacUse use, byte[] message) {
    return switch (use) {
      case FACT_ID -> Macs.hmac(factIds(), message);
      case ATTESTATION -> attestation(newest(PLATFORM), message);
    };
  }

  @Override
  public boolean isMac(MacUse use, byte[] message, byte[] mac) {
    return switch (use) {
      case FACT_ID -> MessageDigest.isEqual(mac(use, message), mac);
      case ATTESTATION ->
          files.versions(PLATFORM).stream()
              .anyMatch(version -> MessageDigest.isEqual(attestation(version, message), mac));
    };
  }

  private byte[] attestation(int version, byte[] message) {
    return Macs.hmac(derived(master(PLATFORM, version), "mac/" + MacUse.ATTESTATION), message);
  }

  /** Once it was derived from the platform's first version: then it still is what it was. */
  private byte[] factIds() {
    return files.make(
        "fact-ids",
        () -> {
          byte[] first = files.get(PLATFORM, 1);
          if (first == null && files.newest(PLATFORM).isPresent()) {
            throw new IllegalStateException("fact-ids.key is missing: put its file back");
          }
          return first == null
              ? fresh("fact-ids-key", "")
              : derived(first, "mac/" + MacUse.FACT_ID);
        });
  }

  @Override
  public Set<KeyHolder> holders() {
    return files.holders();
  }

  @Override
  public void rotate(KeyHolder holder) {
    var unused = made(holder, files.newest(holder).orElse(0) + 1);
  }

  @Override
  public boolean isNewest(KeyHolder holder, byte[] wrapped) {
    // Makes none: that one is missing is for whoever wraps to say.
    return files.newest(holder).filter(newest -> newest == version(wrapped)).isPresent();
  }

  @Override
  public void retireOld(KeyHolder holder) {
    int newest = files.newest(holder).orElse(1);
    files.versions(holder).headSet(newest).forEach(version -> files.destroy(holder, version));
  }

  /** The newest version; the first is made if there is none. */
  private int newest(KeyHolder holder) {
    return files
        .newest(holder)
        .orElseGet(
            () -> {
              var unused = made(holder, 1);
              return 1;
            });
  }

  private byte[] made(KeyHolder holder, int version) {
    String name = holder.label() + (version == 1 ? "" : "/" + version);
    return files.make(holder, version, () -> fresh("master-key", name));
  }

  private byte[] fresh(String purpose, String name) {
    return randomness.bytes(
        MasterKeyFiles.KEY_BYTES, purpose, name.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] master(KeyHolder holder, int version) {
    return Objects.requireNonNull(files.get(holder, version), "a master key is gone");
  }

  private static byte[] derived(byte[] master, String use) {
    try {
      return Hkdf.computeHkdf(
          "HMACSHA256",
          master,
          new byte[0],
          Macs.message("safe-pathway", use),
          MasterKeyFiles.KEY_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot derive a key", e);
    }
  }
}
