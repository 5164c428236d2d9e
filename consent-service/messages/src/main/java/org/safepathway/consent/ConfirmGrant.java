package org.safepathway.consent;

import java.util.Set;
import org.safepathway.kernel.Issued;

/**
 * Asks whether a live consent or override discloses classes to the caller's own organisation at
 * this instant: what another stream is to do on the strength of a grant is asked here first.
 * Nothing is opened and nothing is appended, so it is never answered from memory.
 *
 * @param consent the stream, of the caller's own organisation
 * @param classes the classes, all or none; empty asks whether there is a live grant at all
 * @param issued who, under which request
 */
public record ConfirmGrant(ConsentId consent, Set<FactClass> classes, Issued issued)
    implements ConsentCommand {

  /** Copies the collections. */
  public ConfirmGrant {
    classes = Set.copyOf(classes);
  }
}
