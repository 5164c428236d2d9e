package org.safepathway.desk;

import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;

/**
 * What a caller asked for by POST, as JSON or as a form. A parameter of a controller's method.
 *
 * @param <T> the record that the body is read into; see {@link
 *     org.safepathway.desk.decoding.Decoder} for what it declares
 */
public sealed interface Act<T extends Record> {

  /**
   * It could be read.
   *
   * @param request the client's id for it: {@code Idempotency-Key}, or the form's own
   * @param body what is asked
   */
  record Read<T extends Record>(RequestId request, T body) implements Act<T> {}

  /**
   * It could not; answer with {@link Outcome#refused}.
   *
   * @param refusal every fault
   */
  record Refused<T extends Record>(Refusal refusal) implements Act<T> {}
}
