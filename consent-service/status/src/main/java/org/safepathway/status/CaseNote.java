package org.safepathway.status;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.vault.Fact;

/**
 * A specialist organisation's own note, for itself alone.
 *
 * @param text the note
 */
public record CaseNote(@NotBlank @Size(max = 1000) String text) implements Fact {

  @Override
  public FactClass factClass() {
    return FactClass.CASE_NOTE;
  }
}
