package org.safepathway.directory.changes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.axonframework.serialization.Serializer;
import org.safepathway.directory.change.Change;
import org.safepathway.eventstore.serial.EventSerializer;

/** A digest of what was asked, by which a repeated request is told from another of the same id. */
final class Fingerprint {

  private static final Serializer CANONICAL = EventSerializer.forEvents();

  private Fingerprint() {}

  static String of(Change change) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(change.getClass().getSimpleName().getBytes(UTF_8));
      digest.update(CANONICAL.serialize(change, byte[].class).getData());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
