package org.safepathway.consent.facts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.vault.Fact;
import org.safepathway.kernel.ProperName;

/**
 * How she may be contacted safely. Either a way with times, or no contact with a fallback
 * (DOMAIN.md rule 12).
 *
 * @param phone digits and spaces, or null
 * @param email or null
 * @param safeTimes when it is safe, in words; required with a phone or an email
 * @param voicemailPermitted whether a voicemail may be left
 * @param textPermitted whether a text may be sent
 * @param letterPermitted whether a letter may be sent
 * @param codeWord the word to say first, or null
 * @param unsafePeople people who must not learn of a contact, or null
 * @param fallback another way, for example through a named professional, or null
 * @param noContact whether she must not be contacted directly
 */
public record SafeContact(
    @Nullable @Pattern(regexp = "\\+?[0-9 ]{7,20}") String phone,
    @Nullable @Email @Size(max = 200) @ProperName String email,
    @Nullable @Size(max = 300) String safeTimes,
    boolean voicemailPermitted,
    boolean textPermitted,
    boolean letterPermitted,
    @Nullable @Size(max = 100) @ProperName String codeWord,
    @Nullable @Size(max = 10) List<@NotBlank @Size(max = 100) @ProperName String> unsafePeople,
    @Nullable @Size(max = 300) String fallback,
    boolean noContact)
    implements Fact {

  @Override
  public FactClass factClass() {
    return FactClass.SAFE_CONTACT;
  }

  /** Whether this says enough to reach her safely. */
  @JsonIgnore
  public boolean usable() {
    return noContact ? present(fallback) : (present(phone) || present(email)) && present(safeTimes);
  }

  private static boolean present(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
