package org.safepathway.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;

/**
 * The sealed form: AES-256-GCM over a plaintext padded to steps of 1 KiB, so that facts of a class
 * look alike, bound to victim, fact, class and recording organisation.
 */
final class Envelope {

  /** One step, in bytes. */
  static final int STEP = 1024;

  private static final int LENGTH_FIELD = 4;

  private Envelope() {}

  /** What an envelope is bound to: everything that is told of a fact in clear, and whose it is. */
  static byte[] associatedData(
      VictimId victim,
      FactId fact,
      FactClass factClass,
      OrganisationId recordedBy,
      @Nullable FactId supersedes) {
    return Macs.message(
        "fact/2",
        victim.value(),
        fact.value(),
        factClass.name(),
        recordedBy.value(),
        supersedes == null ? "" : supersedes.value());
  }

  /** What an envelope was bound to before decision 0008: not to what it corrects. */
  static byte[] firstAssociatedData(
      VictimId victim, FactId fact, FactClass factClass, OrganisationId recordedBy) {
    return Macs.message(
        "fact/1", victim.value(), fact.value(), factClass.name(), recordedBy.value());
  }

  /** Whether a fact of this class fits into the steps that its class has. */
  static boolean fits(FactClass factClass, byte[] plaintext) {
    return LENGTH_FIELD + plaintext.length <= STEP * steps(factClass, plaintext);
  }

  static String seal(
      Gcm gcm, DataKey key, FactClass factClass, byte[] plaintext, byte[] associatedData) {
    if (!fits(factClass, plaintext)) {
      throw new IllegalArgumentException("the fact is too long for its class");
    }
    byte[] padded =
        ByteBuffer.allocate(STEP * steps(factClass, plaintext))
            .putInt(plaintext.length)
            .put(plaintext)
            .array();
    try {
      return Base64.getEncoder().encodeToString(gcm.encrypt(key.sealing(), padded, associatedData));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal", e);
    }
  }

  /**
   * The plaintext again.
   *
   * @throws GeneralSecurityException if the envelope is damaged, was sealed under another key or is
   *     bound to something else
   */
  static byte[] open(DataKey key, String envelope, byte[] associatedData)
      throws GeneralSecurityException {
    byte[] sealed;
    try {
      sealed = Base64.getDecoder().decode(envelope);
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("not an envelope");
    }
    byte[] padded = Gcm.decrypt(key.sealing(), sealed, associatedData);
    int length = ByteBuffer.wrap(padded).getInt();
    if (length < 0 || length > padded.length - LENGTH_FIELD) {
      throw new GeneralSecurityException("not an envelope");
    }
    return Arrays.copyOfRange(padded, LENGTH_FIELD, LENGTH_FIELD + length);
  }

  // Every status looks like every other, and every note (ARCHITECTURE.md, the vault).
  private static int steps(FactClass factClass, byte[] plaintext) {
    return switch (factClass) {
      case STATUS -> 1;
      case CASE_NOTE -> 4;
      case IDENTITY, SAFE_CONTACT, RISK, SUPPORT ->
          (LENGTH_FIELD + plaintext.length + STEP - 1) / STEP;
    };
  }
}
