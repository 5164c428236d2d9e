package org.safepathway.consent;

import java.util.List;
import java.util.Set;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * Facts were opened, recorded before they were disclosed.
 *
 * @param consent the stream
 * @param purpose the purpose
 * @param classes the classes opened
 * @param facts the facts opened
 * @param stamp when and by whom
 */
@EventVersion(1)
public record FactsOpened(
    ConsentId consent, Purpose purpose, Set<FactClass> classes, List<FactId> facts, Stamp stamp)
    implements ConsentEvent {

  /** Copies the collections. */
  public FactsOpened {
    classes = Set.copyOf(classes);
    facts = List.copyOf(facts);
  }
}
