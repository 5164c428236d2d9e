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

  /**
   * The answer to a question: yes, and what the stream vouches for of how it began. Nothing
   * happened and nothing is remembered.
   *
   * @param stream the stream that was asked
   * @param highRisk whether a high risk was attested
   * @param policeLinked whether somebody linked to the police was attested
   */
  record Vouched(String stream, boolean highRisk, boolean policeLinked) implements Answer {}

  /**
   * The answer to a question: yes, and which other stream it hangs on. Nothing happened and nothing
   * is remembered.
   *
   * @param stream the stream that was asked
   * @param on the other one
   */
  record HangsOn(String stream, String on) implements Answer {}

  /** A refusal for a reason. */
  static Answer refused(RefusalReason reason) {
    return new Refused(Refusal.of(reason));
  }
}
