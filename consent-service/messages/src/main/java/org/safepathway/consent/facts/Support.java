package org.safepathway.consent.facts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.vault.Fact;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Language;
import org.safepathway.directory.Need;
import org.safepathway.kernel.MultiLine;
import org.safepathway.kernel.ProperName;

/**
 * What she needs and wants.
 *
 * @param needs at least one
 * @param language the language that she speaks best
 * @param dialect or null
 * @param interpreterGender if one is needed
 * @param interpretersNotToUse the do-not-use list (DOMAIN.md rule 13), or null
 * @param accessibility access needs, or null
 * @param pregnant whether she is pregnant
 * @param children with her, or null
 * @param whatSheWants in her words, or null
 * @param otherAgencies already involved, or null
 */
public record Support(
    @NotNull @Size(min = 1) Set<@NotNull Need> needs,
    @NotNull Language language,
    @Nullable Dialect dialect,
    @NotNull InterpreterGender interpreterGender,
    @Nullable @Size(max = 10)
        List<@NotBlank @Size(max = 100) @ProperName String> interpretersNotToUse,
    @Nullable @Size(max = 500) String accessibility,
    boolean pregnant,
    @Nullable @Valid @Size(max = 15) List<@NotNull @Valid Child> children,
    @Nullable @Size(max = 1000) @MultiLine String whatSheWants,
    @Nullable @Size(max = 10) List<@NotBlank @Size(max = 100) String> otherAgencies)
    implements Fact {

  @Override
  public FactClass factClass() {
    return FactClass.SUPPORT;
  }

  /** The gender of an interpreter. */
  public enum InterpreterGender {
    /** No interpreter is needed. */
    NOT_NEEDED,
    /** A woman. */
    WOMAN,
    /** A man. */
    MAN,
    /** No preference. */
    NO_PREFERENCE
  }
}
