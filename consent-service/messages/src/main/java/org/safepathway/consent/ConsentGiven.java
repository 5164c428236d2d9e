package org.safepathway.consent;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * She agreed. Which earlier consents end with it, {@link Taken} says.
 *
 * @param consent the stream
 * @param purpose the purpose
 * @param stage who took it
 * @param record how it was asked and answered
 * @param status the one status fact, exactly when the record names STATUS
 * @param gone the classes that no consent for this purpose names any more; in what was stored in
 *     the shape of version 1 every class that this consent took away, whether one was named or not
 * @param stamp when and by whom
 */
@EventVersion(2)
public record ConsentGiven(
    ConsentId consent,
    Purpose purpose,
    ConsentStage stage,
    ConsentRecord record,
    @Nullable SealedFact status,
    Set<FactClass> gone,
    Stamp stamp)
    implements ConsentEvent {

  /** Copies the collections. */
  public ConsentGiven {
    gone = Set.copyOf(gone);
  }
}
