package org.safepathway.status;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.vault.Fact;

/**
 * What she said of her immigration status, recorded with her by a specialist organisation.
 *
 * @param status insecure and uncertain are not offending
 * @param noRecourseToPublicFunds or null if not known
 * @param visa kind of visa, or null
 * @param expires when it ends, or null
 * @param nationality or null
 * @param needs needs that speak of status, or null
 * @param nrmDiscussed whether a National Referral Mechanism referral was discussed (DOMAIN.md rule
 *     16)
 * @param note or null
 */
public record StatusFact(
    @NotNull ImmigrationStatus status,
    @Nullable Boolean noRecourseToPublicFunds,
    @Nullable @Size(max = 60) String visa,
    @Nullable LocalDate expires,
    @Nullable @Size(max = 60) String nationality,
    @Nullable Set<@NotNull StatusNeed> needs,
    boolean nrmDiscussed,
    @Nullable @Size(max = 300) String note)
    implements Fact {

  @Override
  public FactClass factClass() {
    return FactClass.STATUS;
  }
}
