package org.safepathway.registrar.desk.organisations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.Choice;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.ServiceKind;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.Unit;
import org.safepathway.kernel.PersonId;

/**
 * One organisation.
 *
 * @param organisation what the list says of it
 * @param units a force’s, else empty
 * @param staff who they are, by name; none once it has closed
 * @param offers what it offers, by id
 */
record OrganisationView(
    OrganisationsView.Row organisation, List<Unit> units, List<Person> staff, List<Line> offers) {

  OrganisationView {
    units = List.copyOf(units);
    staff = List.copyOf(staff);
    offers = List.copyOf(offers);
  }

  /**
   * A member of staff.
   *
   * @param person as the sign-in names them
   * @param name the name that colleagues know
   * @param roles what they may do, in their usual order
   * @param unit the name of an officer’s unit, else null
   */
  record Person(PersonId person, String name, List<StaffRole> roles, @Nullable String unit) {

    Person {
      roles = List.copyOf(roles);
    }

    static Person of(Staff staff, Organisation organisation) {
      return new Person(
          staff.person(),
          staff.name(),
          staff.roles().stream().sorted().toList(),
          organisation.units().stream()
              .filter(unit -> unit.id().equals(staff.unit()))
              .map(Unit::name)
              .findFirst()
              .orElse(null));
    }
  }

  /**
   * An offer, as everybody can see it.
   *
   * @param offer its id
   * @param name its name
   * @param kind of service
   * @param intake whether it takes referrals now
   */
  record Line(OfferId offer, String name, ServiceKind kind, IntakeState intake) {

    static Line of(Offer offer) {
      return new Line(offer.id(), offer.name(), offer.kind(), offer.intake());
    }
  }

  static OrganisationView of(Organisation organisation, List<Staff> staff, List<Offer> offers) {
    return new OrganisationView(
        OrganisationsView.Row.of(organisation),
        organisation.units(),
        staff.stream()
            .map(one -> Person.of(one, organisation))
            .sorted(Comparator.comparing(Person::name))
            .toList(),
        offers.stream().map(Line::of).toList());
  }

  /** For the form: the roles of this kind of organisation. */
  @JsonIgnore
  public List<Choice> roleChoices() {
    return Choice.of(
        "registrar.role",
        Arrays.stream(StaffRole.values())
            .filter(role -> role.kind() == organisation.kind())
            .toArray(StaffRole[]::new));
  }

  /** For the page. */
  public List<String> unitNames() {
    return units.stream().map(Unit::name).toList();
  }

  /** For the form. */
  @JsonIgnore
  public List<Choice> unitChoices() {
    return units.stream().map(unit -> Choice.of(unit.id().value(), unit.name())).toList();
  }

  /** For the form. */
  @JsonIgnore
  public List<Choice> sure() {
    return List.of(new Choice("true", null, null, "registrar.close.sure"));
  }
}
