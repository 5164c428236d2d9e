package org.safepathway.desk.decoding;

import org.safepathway.kernel.Refusal;

/**
 * What came of reading a body.
 *
 * @param <T> the record read into
 */
public sealed interface Decoding<T> {

  /**
   * It has the documented shape.
   *
   * @param value what was sent
   */
  record Read<T>(T value) implements Decoding<T> {}

  /**
   * It does not, for every reason listed.
   *
   * @param refusal {@code malformed} if it could not be read at all, else {@code fields-at-fault}
   */
  record Refused<T>(Refusal refusal) implements Decoding<T> {}
}
