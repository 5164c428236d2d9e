package org.safepathway.kernel;

import java.time.Instant;
import java.util.List;

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
   * The answer to a question about a record: which of its facts took the place of an older one, or
   * came to stand beside it. Nothing happened and nothing is remembered.
   *
   * @param stream the stream that was asked
   * @param changes in the order recorded
   */
  record Changes(String stream, List<Change> changes) implements Answer {

    /** Copies the list. */
    public Changes {
      changes = List.copyOf(changes);
    }
  }

  /**
   * One change, of which nothing is told but that it was.
   *
   * @param fact the id of the newer fact
   * @param kind its class
   * @param by who recorded it
   * @param at when
   */
  record Change(String fact, String kind, OrganisationId by, Instant at) {}

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
