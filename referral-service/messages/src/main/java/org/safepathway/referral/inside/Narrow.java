package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.safepathway.consent.FactClass;

/**
 * Takes classes out of her consent for the caller's own organisation.
 *
 * @param reference the organisation's own reference of the referral
 * @param classes the classes that she no longer agrees to
 */
public record Narrow(String reference, Set<FactClass> classes) implements Act {

  /** Copies the collections; nothing is missing. */
  public Narrow {
    requireNonNull(reference);
    classes = Set.copyOf(classes);
  }
}
