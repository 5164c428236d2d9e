package org.safepathway.status;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.vault.Fact;

/**
 * Why a referral was declined. Sealed like a note and for the organisation alone: a decline for
 * lack of an NRPF space is status (DOMAIN.md rule 5), and the referrer never learns the reason.
 *
 * @param reason the reason
 * @param detail more, or null
 */
public record Outcome(@NotNull DeclineReason reason, @Nullable @Size(max = 500) String detail)
    implements Fact {

  @Override
  public FactClass factClass() {
    return FactClass.CASE_NOTE;
  }
}
