package org.safepathway.consent;

import org.safepathway.kernel.OrganisationId;

/**
 * Who took an answer, as far as it decides which earlier consents for the same purpose end with it.
 * Grants are kept by stage and taker: what she agreed with the recipient itself nobody else ends by
 * asking her anew, and only she can take it back.
 *
 * @param stage how far it reaches
 * @param by the organisation that heard it
 * @param own whether that is the recipient itself
 */
public record Taken(ConsentStage stage, OrganisationId by, boolean own) {

  /** Who took an answer of this stream. */
  public static Taken of(ConsentId consent, ConsentStage stage, OrganisationId by) {
    return new Taken(stage, by, stage == ConsentStage.CONFIRMED && by.equals(consent.recipient()));
  }

  /** Who took this consent. */
  public static Taken of(ConsentGiven given) {
    return of(given.consent(), given.stage(), given.stamp().by().organisation());
  }

  /** Who heard this refusal. */
  public static Taken of(ConsentRefused refused) {
    return of(refused.consent(), refused.stage(), refused.stamp().by().organisation());
  }

  /**
   * Whether an answer taken so, given or refused, ends an earlier consent: the recipient's own ends
   * every one, another specialist's what police took and what it took itself, one taken by police
   * what police took.
   */
  public boolean ends(Taken earlier) {
    return own || earlier.stage == ConsentStage.PROVISIONAL || earlier.by.equals(by);
  }
}
