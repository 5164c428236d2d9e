package org.safepathway.referral.victim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;

/**
 * Facts were added or corrected.
 *
 * @param victimId whose
 * @param facts her sealed facts
 * @param confirmed how a change of who she is or how she may be contacted was confirmed with her;
 *     null where there is none of these, and in what was recorded before it was asked
 * @param stamp when and by whom
 */
@EventVersion(2)
public record FactsRecorded(
    VictimId victimId, List<SealedFact> facts, @Nullable Confirmation confirmed, Stamp stamp)
    implements VictimEvent {

  /** Copies the collections. */
  public FactsRecorded {
    facts = List.copyOf(facts);
  }
}
