package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.safepathway.consent.FactId;

/**
 * Acknowledges that who she is or how she may be contacted was changed (DOMAIN.md rule 20).
 *
 * @param reference the organisation's own reference of the referral
 * @param facts the newer facts that the case alerts to
 */
public record Acknowledge(String reference, List<FactId> facts) implements Act {

  /** Copies the list; nothing is missing. */
  public Acknowledge {
    requireNonNull(reference);
    facts = List.copyOf(facts);
  }
}
