package org.safepathway.consent;

import java.util.Set;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * She did not agree. Which earlier consents end with it, {@link Taken} says.
 *
 * @param consent the stream
 * @param purpose the purpose
 * @param stage who asked
 * @param record how it was asked and answered
 * @param gone the classes that no consent for this purpose names any more; in what was stored in
 *     the shape of version 1 every class, whether one was named or not
 * @param stamp when and by whom
 */
@EventVersion(2)
public record ConsentRefused(
    ConsentId consent,
    Purpose purpose,
    ConsentStage stage,
    ConsentRecord record,
    Set<FactClass> gone,
    Stamp stamp)
    implements ConsentEvent {

  /** Copies the collections. */
  public ConsentRefused {
    gone = Set.copyOf(gone);
  }
}
