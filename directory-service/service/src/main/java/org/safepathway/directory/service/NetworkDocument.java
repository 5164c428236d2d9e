package org.safepathway.directory.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.AccessNeed;
import org.safepathway.directory.Capacity;
import org.safepathway.directory.ChildrenTaken;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Eligibility;
import org.safepathway.directory.Funding;
import org.safepathway.directory.Gender;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.PublicContact;
import org.safepathway.directory.ServiceKind;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.Timers;
import org.safepathway.directory.Unit;
import org.safepathway.directory.UnitId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/**
 * The shape of a network file: the directory's records with what may be left out. A null counts as
 * left out, which {@link NetworkFile} refuses for the rest.
 */
record NetworkDocument(
    @JsonProperty(required = true) List<OrganisationEntry> organisations,
    @JsonProperty(required = true) List<StaffEntry> staff,
    @JsonProperty(required = true) List<OfferEntry> offers,
    @JsonSetter(nulls = Nulls.SET) @Nullable List<MemberEntry> members) {

  Network network() {
    return new Network(
        organisations.stream().map(OrganisationEntry::organisation).toList(),
        staff.stream().map(StaffEntry::staff).toList(),
        offers.stream().map(OfferEntry::offer).toList(),
        members == null ? List.of() : members.stream().map(MemberEntry::membership).toList());
  }

  record MemberEntry(
      @JsonProperty(required = true) OrganisationId consortium,
      @JsonProperty(required = true) OrganisationId member) {

    Membership membership() {
      return new Membership(consortium, member);
    }
  }

  record OrganisationEntry(
      @JsonProperty(required = true) OrganisationId id,
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) OrganisationKind kind,
      @JsonSetter(nulls = Nulls.SET) @Nullable Boolean byAndFor,
      @JsonSetter(nulls = Nulls.SET) @Nullable Boolean open,
      @JsonSetter(nulls = Nulls.SET) @Nullable List<UnitEntry> units) {

    Organisation organisation() {
      return new Organisation(
          id,
          name,
          kind,
          byAndFor != null && byAndFor,
          open == null || open,
          units == null ? List.of() : units.stream().map(UnitEntry::unit).toList());
    }
  }

  record UnitEntry(
      @JsonProperty(required = true) UnitId id, @JsonProperty(required = true) String name) {

    Unit unit() {
      return new Unit(id, name);
    }
  }

  record StaffEntry(
      @JsonProperty(required = true) PersonId person,
      @JsonProperty(required = true) OrganisationId organisation,
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) Set<StaffRole> roles,
      @JsonSetter(nulls = Nulls.SET) @Nullable UnitId unit) {

    Staff staff() {
      return new Staff(person, organisation, name, roles, unit);
    }
  }

  record OfferEntry(
      @JsonProperty(required = true) OfferId id,
      @JsonProperty(required = true) OrganisationId organisation,
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) ServiceKind kind,
      @JsonProperty(required = true) String description,
      @JsonProperty(required = true) Set<LocalAuthority> areas,
      @JsonProperty(required = true) Set<Language> languages,
      @JsonProperty(required = true) Set<Need> needs,
      @JsonProperty(required = true) String hours,
      @JsonProperty(required = true) IntakeState intake,
      @JsonSetter(nulls = Nulls.SET) @Nullable Timers timers,
      @JsonSetter(nulls = Nulls.SET) @Nullable Set<LocalAuthority> areasUnsafe,
      @JsonSetter(nulls = Nulls.SET) @Nullable Set<Dialect> dialects,
      @JsonSetter(nulls = Nulls.SET) @Nullable EligibilityEntry eligibility,
      @JsonSetter(nulls = Nulls.SET) @Nullable Capacity capacity,
      @JsonSetter(nulls = Nulls.SET) @Nullable Funding funding,
      @JsonSetter(nulls = Nulls.SET) @Nullable LocalDate assured,
      @JsonSetter(nulls = Nulls.SET) @Nullable ContactEntry contact) {

    Offer offer() {
      return new Offer(
          id,
          organisation,
          name,
          kind,
          description,
          areas,
          areasUnsafe == null ? Set.of() : areasUnsafe,
          languages,
          dialects == null ? Set.of() : dialects,
          needs,
          eligibility == null ? Eligibility.ANYBODY : eligibility.eligibility(),
          hours,
          intake,
          timers == null ? Timers.STANDARD : timers,
          capacity,
          funding,
          assured,
          contact == null ? PublicContact.NONE : contact.contact());
    }
  }

  record EligibilityEntry(
      @JsonSetter(nulls = Nulls.SET) @Nullable Integer fromAge,
      @JsonSetter(nulls = Nulls.SET) @Nullable Integer toAge,
      @JsonSetter(nulls = Nulls.SET) @Nullable Set<Gender> genders,
      @JsonSetter(nulls = Nulls.SET) @Nullable ChildrenEntry children,
      @JsonSetter(nulls = Nulls.SET) @Nullable Set<AccessNeed> access) {

    Eligibility eligibility() {
      Eligibility anybody = Eligibility.ANYBODY;
      return new Eligibility(
          fromAge == null ? anybody.fromAge() : fromAge,
          toAge,
          genders == null ? anybody.genders() : genders,
          children == null ? anybody.children() : children.children(),
          access == null ? anybody.access() : access);
    }
  }

  record ChildrenEntry(
      @JsonSetter(nulls = Nulls.SET) @Nullable Integer most,
      @JsonSetter(nulls = Nulls.SET) @Nullable Integer boysUnder) {

    ChildrenTaken children() {
      return new ChildrenTaken(most, boysUnder);
    }
  }

  record ContactEntry(
      @JsonSetter(nulls = Nulls.SET) @Nullable String phone,
      @JsonSetter(nulls = Nulls.SET) @Nullable String email,
      @JsonSetter(nulls = Nulls.SET) @Nullable URI website) {

    PublicContact contact() {
      return new PublicContact(phone, email, website);
    }
  }
}
