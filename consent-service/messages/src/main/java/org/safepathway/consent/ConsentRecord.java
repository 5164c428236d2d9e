package org.safepathway.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Language;

/**
 * How a consent was asked and answered (DOMAIN.md, consent record). It names no recipient: the
 * stream does.
 *
 * @param answer given or refused
 * @param classes the classes of fact it names; empty for statistics
 * @param method how she answered
 * @param wordingVersion which version of the wording was used, for example {@code 2026-1}; it
 *     stands in events in clear, so no word fits in it
 * @param wordingLanguage in which language it was put to her
 * @param aid what helped understanding
 * @param spokenInPrivate whether she was alone with the asker
 * @param understandingChecked whether she said it back in her own words
 * @param hasCapacity whether she had the capacity to decide
 * @param validFrom first day on which it holds (Europe/London), or null for at once
 * @param reviewOn day by which it is to be reviewed
 * @param expiresOn last day on which it holds (Europe/London); there is no consent without an
 *     expiry
 */
public record ConsentRecord(
    @NotNull ConsentAnswer answer,
    @NotNull Set<@NotNull FactClass> classes,
    @NotNull Method method,
    @NotNull @Size(max = 20) @Pattern(regexp = "[0-9]{4}-[0-9]{1,3}") String wordingVersion,
    @NotNull Language wordingLanguage,
    @NotNull Aid aid,
    boolean spokenInPrivate,
    boolean understandingChecked,
    boolean hasCapacity,
    @Nullable LocalDate validFrom,
    @NotNull LocalDate reviewOn,
    @NotNull LocalDate expiresOn) {

  /** What she answered. */
  public enum ConsentAnswer {
    /** She agrees. */
    GIVEN,
    /** She does not, without detriment (ICO; DOMAIN.md rule 7). */
    REFUSED
  }

  /** How she answered. */
  public enum Method {
    /** In words. */
    SPOKEN,
    /** On paper. */
    SIGNED,
    /** On a page. */
    ONLINE
  }

  /** What helped her to understand. */
  public enum Aid {
    /** Nothing was needed. */
    NONE,
    /** An interpreter with no tie to either family (DOMAIN.md rule 13). */
    INTERPRETER,
    /** Easy-read wording. */
    EASY_READ
  }
}
