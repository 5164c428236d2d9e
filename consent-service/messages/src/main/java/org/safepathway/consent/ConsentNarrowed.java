package org.safepathway.consent;

import java.util.Set;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * Classes were taken out.
 *
 * @param consent the stream
 * @param purpose the purpose
 * @param classes the classes that are gone
 * @param stamp when and by whom
 */
@EventVersion(1)
public record ConsentNarrowed(
    ConsentId consent, Purpose purpose, Set<FactClass> classes, Stamp stamp)
    implements ConsentEvent {

  /** Copies the collections. */
  public ConsentNarrowed {
    classes = Set.copyOf(classes);
  }
}
