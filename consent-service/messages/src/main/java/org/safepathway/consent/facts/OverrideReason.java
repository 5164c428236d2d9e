package org.safepathway.consent.facts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.vault.Fact;
import org.safepathway.kernel.MultiLine;

/**
 * The written reason for sharing without consent (DOMAIN.md rule 10).
 *
 * @param reason why, in a few sentences
 */
public record OverrideReason(@NotBlank @Size(min = 20, max = 1500) @MultiLine String reason)
    implements Fact {

  @Override
  public FactClass factClass() {
    return FactClass.RISK;
  }
}
