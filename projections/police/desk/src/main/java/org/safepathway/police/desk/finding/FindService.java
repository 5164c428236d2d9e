package org.safepathway.police.desk.finding;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.AccessNeed;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Gender;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.matching.Situation;
import org.safepathway.directory.matching.Urgency;
import org.safepathway.kernel.OrganisationId;

/**
 * For whom a service is looked for. What is not known is left out.
 *
 * @param postcode where she lives, or its first half; or null
 * @param area where she lives, or null if the postcode says it; never another than it says
 * @param shownPostcode the postcode that the page showed, or null
 * @param shownArea the area that it showed, or null: that of another postcode is asked for again
 * @param languages that she speaks
 * @param dialects of these
 * @param interpreter whether she accepts one, or null
 * @param needs what she needs
 * @param highRisk of serious harm, or null
 * @param age in years, or null
 * @param gender or null
 * @param children that come with her, or null
 * @param oldestBoy his age, or null
 * @param access what she needs to be able to use a service
 * @param unsafe areas that are unsafe for her
 * @param mustLeave whether she must leave the area, or null
 * @param leaveOut organisations that must not be found
 * @param urgency how soon, or null
 * @param words to look for, or null
 * @param compare offers of the list before, to be seen beside each other
 */
record FindService(
    @Nullable @Size(max = 10) String postcode,
    @Nullable LocalAuthority area,
    @Nullable @Size(max = 10) String shownPostcode,
    @Nullable LocalAuthority shownArea,
    Set<Language> languages,
    Set<Dialect> dialects,
    @Nullable Boolean interpreter,
    Set<Need> needs,
    @Nullable Boolean highRisk,
    @Nullable @Min(0) @Max(120) Integer age,
    @Nullable Gender gender,
    @Nullable @Min(0) @Max(20) Integer children,
    @Nullable @Min(0) @Max(17) Integer oldestBoy,
    Set<AccessNeed> access,
    Set<LocalAuthority> unsafe,
    @Nullable Boolean mustLeave,
    Set<OrganisationId> leaveOut,
    @Nullable Urgency urgency,
    @Nullable @Size(max = 200) String words,
    Set<OfferId> compare) {

  /** Where somebody said that she lives; not what is left of an earlier search. */
  @Nullable LocalAuthority areaSaid() {
    boolean left = area != null && area == shownArea && !Objects.equals(postcode, shownPostcode);
    return left && postcode != null ? null : area;
  }

  /** Whether it says the age of a boy, and that there is no child. */
  boolean saysABoyAndNoChild() {
    return oldestBoy != null && children != null && children == 0;
  }

  /** What is known, in an area. */
  Situation situation(LocalAuthority where) {
    return new Situation(
        where,
        languages,
        dialects,
        interpreter,
        needs,
        highRisk,
        age,
        gender,
        children,
        oldestBoy,
        access,
        unsafe,
        mustLeave != null && mustLeave,
        leaveOut,
        urgency,
        words);
  }
}
