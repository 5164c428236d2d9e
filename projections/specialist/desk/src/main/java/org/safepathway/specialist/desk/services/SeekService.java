package org.safepathway.specialist.desk.services;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Gender;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.matching.Situation;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.status.StatusNeed;

/**
 * For whom another service is looked for. It names nobody, is kept nowhere and goes no further than
 * this room; what is not known is left out.
 *
 * @param area where she lives
 * @param languages that she speaks
 * @param dialects of these
 * @param needs what she needs
 * @param statusNeeds what she needs because of her status
 * @param gender or null
 * @param age in years, or null
 * @param children that come with her, or null
 * @param oldestBoy his age, or null
 * @param unsafe areas that are unsafe for her
 * @param mustLeave whether she must leave the area, or null
 */
record SeekService(
    LocalAuthority area,
    Set<Language> languages,
    Set<Dialect> dialects,
    Set<Need> needs,
    Set<StatusNeed> statusNeeds,
    @Nullable Gender gender,
    @Nullable @Min(0) @Max(120) Integer age,
    @Nullable @Min(0) @Max(20) Integer children,
    @Nullable @Min(0) @Max(17) Integer oldestBoy,
    Set<LocalAuthority> unsafe,
    @Nullable Boolean mustLeave) {

  /** Whether it says the age of a boy, and that there is no child. */
  boolean saysABoyAndNoChild() {
    return oldestBoy != null && children != null && children == 0;
  }

  /** What is known, without what speaks of status: the offers’ public face knows no word for it. */
  Situation situation(OrganisationId own) {
    return new Situation(
        area,
        languages,
        dialects,
        null,
        needs,
        null,
        age,
        gender,
        children,
        oldestBoy,
        Set.of(),
        unsafe,
        mustLeave != null && mustLeave,
        Set.of(own),
        null,
        null);
  }
}
