package org.safepathway.referral.victim;

import java.util.List;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;

/**
 * She was registered.
 *
 * @param victimId whose
 * @param facts her sealed facts
 * @param stamp when and by whom
 */
@EventVersion(1)
public record VictimRegistered(VictimId victimId, List<SealedFact> facts, Stamp stamp)
    implements VictimEvent {

  /** Copies the collections. */
  public VictimRegistered {
    facts = List.copyOf(facts);
  }
}
