package org.safepathway.specialist.documents;

import java.util.List;

/**
 * The sealed facts of a case: those that a live grant names for this organisation, and no others. A
 * case without any has no such document.
 *
 * @param reference the case's opaque handle
 * @param facts in the order recorded
 */
public record CaseFacts(String reference, List<HeldFact> facts) {

  /** Copies the facts. */
  public CaseFacts {
    facts = List.copyOf(facts);
  }
}
