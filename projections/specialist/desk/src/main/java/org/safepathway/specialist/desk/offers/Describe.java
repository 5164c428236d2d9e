package org.safepathway.specialist.desk.offers;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.AccessNeed;
import org.safepathway.directory.ChildrenTaken;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Eligibility;
import org.safepathway.directory.Gender;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.PublicContact;
import org.safepathway.directory.ServiceKind;
import org.safepathway.directory.Timers;
import org.safepathway.kernel.MultiLine;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.ProperName;

/**
 * What a service is. There is no field for an address: where it is may tell where a victim is.
 *
 * @param name the name that people use
 * @param kind the kind of service
 * @param description a sentence or two
 * @param areas where people come from
 * @param areasUnsafe from where it takes nobody
 * @param languages spoken without an interpreter
 * @param dialects of these
 * @param needs that it meets
 * @param fromAge the youngest, in years
 * @param toAge the oldest, or null
 * @param genders for whom
 * @param mostChildren with one parent, or null for as many as come
 * @param boysUnder the age under which boys are taken, or null
 * @param access needs that it meets
 * @param hours in words
 * @param receiptWorkingDays until it says that it received a referral
 * @param firstContactHours until the first attempt to reach her
 * @param urgentContactHours the same for priority A
 * @param attemptsInAWeek before she counts as not reached
 * @param phone published, or null
 * @param email published, or null
 * @param website published, or null
 * @param shown what the page showed before ({@link Shown}), or null: then it replaces whatever is
 *     there
 */
record Describe(
    @ProperName @Size(max = 80) String name,
    ServiceKind kind,
    @MultiLine @Size(min = 10, max = 600) String description,
    @NotEmpty Set<LocalAuthority> areas,
    Set<LocalAuthority> areasUnsafe,
    @NotEmpty Set<Language> languages,
    Set<Dialect> dialects,
    @NotEmpty Set<Need> needs,
    @Min(0) @Max(120) int fromAge,
    @Nullable @Min(0) @Max(120) Integer toAge,
    @NotEmpty Set<Gender> genders,
    @Nullable @Min(0) @Max(20) Integer mostChildren,
    @Nullable @Min(1) @Max(18) Integer boysUnder,
    Set<AccessNeed> access,
    @Size(max = 200) String hours,
    @Min(1) @Max(2) int receiptWorkingDays,
    @Min(1) @Max(336) int firstContactHours,
    @Min(1) @Max(336) int urgentContactHours,
    @Min(1) @Max(21) int attemptsInAWeek,
    @Nullable @Size(max = 30) @Pattern(regexp = "[0-9 +()]{5,30}") String phone,
    @Nullable @Size(max = 120) @Email String email,
    @Nullable @Size(max = 200) @Pattern(regexp = "https?://[A-Za-z0-9.-]+(/[A-Za-z0-9._~/-]*)?")
        String website,
    @Nullable @Size(max = 64) String shown) {

  /** Somebody else has changed it since the page was opened. */
  static final String CHANGED_MEANWHILE = "changed-meanwhile";

  /** The youngest first. */
  @AssertTrue(message = "ages-the-wrong-way-round")
  public boolean isYoungestFirst() {
    return toAge == null || toAge >= fromAge;
  }

  /**
   * Whether it was written over what is no longer there. The same form sent again is not: what it
   * says stands.
   */
  boolean isOlderThan(Offer standing) {
    String now = Shown.of(standing);
    return shown != null
        && !shown.equals(now)
        && !Shown.of(offer(standing.id(), standing.organisation())).equals(now);
  }

  /** The offer that it says. */
  Offer offer(OfferId id, OrganisationId organisation) {
    return new Offer(
        id,
        organisation,
        name,
        kind,
        description,
        areas,
        areasUnsafe,
        languages,
        dialects,
        needs,
        new Eligibility(
            fromAge, toAge, genders, new ChildrenTaken(mostChildren, boysUnder), access),
        hours,
        // A new one takes nobody before its manager says so; a standing one stays as it is.
        IntakeState.PAUSED,
        new Timers(receiptWorkingDays, firstContactHours, urgentContactHours, attemptsInAWeek),
        null,
        null,
        null,
        new PublicContact(phone, email, website == null ? null : URI.create(website)));
  }
}
