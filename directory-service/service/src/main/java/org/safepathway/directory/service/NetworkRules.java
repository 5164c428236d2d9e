package org.safepathway.directory.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Offer;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.Unit;
import org.safepathway.directory.UnitId;
import org.safepathway.directory.service.NetworkFault.Code;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Platform;

/** What must hold between the parts of a network; finds all faults, not only the first. */
final class NetworkRules {

  /** Working days until receipt, at most (Victims' Code; DOMAIN.md rule 8). */
  private static final int MOST_RECEIPT_DAYS = 2;

  private final List<NetworkFault> faults = new ArrayList<>();
  private final Map<OrganisationId, Organisation> known = new HashMap<>();

  private NetworkRules() {}

  static List<NetworkFault> faults(
      List<Organisation> organisations,
      List<Staff> staff,
      List<Offer> offers,
      List<Membership> members) {
    NetworkRules rules = new NetworkRules();
    rules.organisations(organisations);
    rules.staff(staff);
    rules.offers(offers);
    rules.members(members);
    rules.faults.addAll(
        NoEnforcementBody.faults(organisations, staff, offers, EnforcementBodies.builtIn()));
    return List.copyOf(rules.faults);
  }

  private void organisations(List<Organisation> organisations) {
    for (int i = 0; i < organisations.size(); i++) {
      Organisation organisation = organisations.get(i);
      String path = "$.organisations[" + i + "]";
      if (known.putIfAbsent(organisation.id(), organisation) != null) {
        duplicate(path + ".id", organisation.id());
      }
      if (organisation.id().equals(Platform.ORGANISATION)) {
        duplicate(path + ".id", organisation.id());
      }
      named(path + ".name", organisation.name());
      units(path + ".units", organisation);
    }
  }

  private void units(String path, Organisation organisation) {
    boolean police = organisation.kind() == OrganisationKind.POLICE;
    if (police) {
      notEmpty(path, organisation.units(), "a police force has at least one unit");
    } else if (!organisation.units().isEmpty()) {
      fault(path, Code.UNIT_OUTSIDE_POLICE, "only a police force has units");
    }
    Set<UnitId> seen = new HashSet<>();
    for (int i = 0; i < organisation.units().size(); i++) {
      Unit unit = organisation.units().get(i);
      if (!seen.add(unit.id())) {
        duplicate(path + "[" + i + "].id", unit.id());
      }
      named(path + "[" + i + "].name", unit.name());
    }
  }

  private void staff(List<Staff> staff) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < staff.size(); i++) {
      Staff person = staff.get(i);
      String path = "$.staff[" + i + "]";
      // A person of two organisations could not be told apart at sign-in: ids are unique in the
      // whole.
      if (!seen.add(person.person())) {
        duplicate(path + ".person", person.person());
      }
      named(path + ".name", person.name());
      notEmpty(path + ".roles", person.roles(), "a member of staff has at least one role");
      Organisation organisation = organisation(path + ".organisation", person.organisation());
      if (organisation != null) {
        roles(path + ".roles", person, organisation);
        unit(path + ".unit", person, organisation);
      }
    }
  }

  private void roles(String path, Staff person, Organisation organisation) {
    for (StaffRole role : person.roles()) {
      if (role.kind() != organisation.kind()) {
        fault(
            path,
            Code.ROLE_OF_ANOTHER_KIND,
            role + " is a role of " + role.kind() + ", not of " + organisation.kind());
      }
    }
  }

  private void unit(String path, Staff person, Organisation organisation) {
    UnitId unit = person.unit();
    boolean police = organisation.kind() == OrganisationKind.POLICE;
    if (police && unit == null) {
      fault(path, Code.UNIT_MISSING, "a member of police staff belongs to a unit");
    } else if (!police && unit != null) {
      fault(path, Code.UNIT_OUTSIDE_POLICE, "only a police force has units");
    } else if (unit != null && organisation.units().stream().noneMatch(u -> u.id().equals(unit))) {
      fault(path, Code.UNKNOWN_UNIT, organisation.id() + " has no unit " + unit);
    }
  }

  private void members(List<Membership> members) {
    Set<Membership> seen = new HashSet<>();
    for (int i = 0; i < members.size(); i++) {
      Membership membership = members.get(i);
      String path = "$.members[" + i + "]";
      if (!seen.add(membership)) {
        duplicate(path + ".member", membership.member());
      }
      Organisation consortium = organisation(path + ".consortium", membership.consortium());
      Organisation member = organisation(path + ".member", membership.member());
      if (consortium != null && consortium.kind() != OrganisationKind.CONSORTIUM) {
        fault(path + ".consortium", Code.NO_MEMBER, "only a consortium has members");
      }
      if (member != null && member.kind() != OrganisationKind.SPECIALIST) {
        fault(path + ".member", Code.NO_MEMBER, "only a specialist service is a member");
      }
    }
  }

  private void offers(List<Offer> offers) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < offers.size(); i++) {
      Offer offer = offers.get(i);
      String path = "$.offers[" + i + "]";
      if (!seen.add(offer.id())) {
        duplicate(path + ".id", offer.id());
      }
      named(path + ".name", offer.name());
      named(path + ".description", offer.description());
      named(path + ".hours", offer.hours());
      notEmpty(path + ".areas", offer.areas(), "an offer serves at least one local authority");
      notEmpty(path + ".languages", offer.languages(), "an offer speaks at least one language");
      notEmpty(path + ".needs", offer.needs(), "an offer meets at least one need");
      if (offer.timers().receiptWorkingDays() > MOST_RECEIPT_DAYS) {
        fault(
            path + ".timers.receiptWorkingDays",
            Code.RECEIPT_TOO_LATE,
            "details reach a service within two working days");
      }
      Organisation organisation = organisation(path + ".organisation", offer.organisation());
      if (organisation != null && organisation.kind() != OrganisationKind.SPECIALIST) {
        fault(
            path + ".organisation",
            Code.OFFER_OF_NON_SPECIALIST,
            organisation.id() + " is no specialist organisation: only those offer services");
      }
    }
  }

  private @Nullable Organisation organisation(String path, OrganisationId id) {
    Organisation organisation = known.get(id);
    if (organisation == null) {
      fault(path, Code.UNKNOWN_ORGANISATION, "no organisation " + id);
    }
    return organisation;
  }

  private void named(String path, String text) {
    if (text.isBlank()) {
      fault(path, Code.EMPTY, "says nothing");
    }
  }

  private void notEmpty(String path, Collection<?> values, String rule) {
    if (values.isEmpty()) {
      fault(path, Code.EMPTY, rule);
    }
  }

  private void duplicate(String path, Object id) {
    fault(path, Code.DUPLICATE_ID, id + " is there already");
  }

  private void fault(String path, Code code, String explanation) {
    faults.add(new NetworkFault(path, code, explanation));
  }
}
