package org.safepathway.axonserver;

import java.util.Base64;
import java.util.Objects;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/**
 * An answer as it goes over the server: what was answered, as bytes that nobody reads before they
 * are checked, and who signed it.
 *
 * @param type what it is
 * @param revision of the type; empty for none
 * @param data the answer in JSON, in base 64
 * @param signedBy the certificates of whoever decided, in base 64
 * @param signature in base 64
 */
record SignedAnswer(String type, String revision, String data, String signedBy, String signature) {

  /** Refuses one that lacks something. */
  SignedAnswer {
    Objects.requireNonNull(type);
    Objects.requireNonNull(revision);
    Objects.requireNonNull(data);
    Objects.requireNonNull(signedBy);
    Objects.requireNonNull(signature);
  }

  /**
   * The answer, still unread.
   *
   * @throws IllegalArgumentException if it is no such text
   */
  SerializedObject<byte[]> unread() {
    return new SimpleSerializedObject<>(
        Base64.getDecoder().decode(data), byte[].class, type, revision.isEmpty() ? null : revision);
  }
}
