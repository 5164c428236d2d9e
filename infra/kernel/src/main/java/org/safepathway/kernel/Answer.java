package org.safepathway.kernel;

/** What a command is answered with. A refusal is an answer, never an exception across the bus. */
public sealed interface Answer {

  /**
   * It happened and is durable.
   *
   * @param stream the stream that decided
   */
  record Done(String stream) implements Answer {}

  /**
   * It was refused and nothing changed.
   *
   * @param refusal why
   */
  record Refused(Refusal refusal) implements Answer {}

  /** A refusal for a reason. */
  static Answer refused(RefusalReason reason) {
    return new Refused(Refusal.of(reason));
  }
}
