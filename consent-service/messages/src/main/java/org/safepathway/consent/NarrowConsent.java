package org.safepathway.consent;

import java.util.Set;
import org.safepathway.kernel.Issued;

/**
 * Takes classes out of a live consent.
 *
 * @param consent the stream
 * @param purpose the purpose
 * @param classes the classes that she no longer agrees to
 * @param issued who, under which request
 */
public record NarrowConsent(
    ConsentId consent, Purpose purpose, Set<FactClass> classes, Issued issued)
    implements ConsentCommand {

  /** Copies the collections. */
  public NarrowConsent {
    classes = Set.copyOf(classes);
  }
}
