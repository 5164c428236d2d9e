package org.safepathway.consent.facts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.vault.Fact;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.kernel.ProperName;

/**
 * Who she is.
 *
 * @param givenNames given names
 * @param familyName family name
 * @param aliases other names she is known by, or null
 * @param dateOfBirth or null
 * @param address or null
 * @param localAuthority where she lives now
 */
public record Identity(
    @NotBlank @Size(max = 100) @ProperName String givenNames,
    @NotBlank @Size(max = 100) @ProperName String familyName,
    @Nullable @Size(max = 10) List<@NotBlank @Size(max = 100) @ProperName String> aliases,
    @Nullable @PastOrPresent LocalDate dateOfBirth,
    @Nullable @Valid Address address,
    @NotNull LocalAuthority localAuthority)
    implements Fact {

  @Override
  public FactClass factClass() {
    return FactClass.IDENTITY;
  }
}
