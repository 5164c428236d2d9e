package org.safepathway.eventstore.serial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.axonframework.serialization.Serializer;

/**
 * A digest of what was asked, by which a repeated request is told from another of the same id. For
 * what holds no fact of a victim: it is no secret, and small values can be guessed from it.
 */
public final class Fingerprint {

  private static final Serializer CANONICAL = EventSerializer.forEvents();

  private Fingerprint() {}

  /** Of what was asked, as it would be stored: 64 hexadecimal digits. */
  public static String of(Record asked) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(asked.getClass().getSimpleName().getBytes(UTF_8));
      digest.update(CANONICAL.serialize(asked, byte[].class).getData());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
