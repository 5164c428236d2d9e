package org.safepathway.registrar.desk.organisations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.safepathway.desk.Choice;
import org.safepathway.desk.staff.StaffRow;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.ServiceKind;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.Unit;

/**
 * One organisation.
 *
 * @param organisation what the list says of it
 * @param units a force’s, else empty
 * @param staff who they are, by name; none once it has closed
 * @param offers what it offers, by id
 * @param invited whether a link to sign in is sent from here
 */
record OrganisationView(
    OrganisationsView.Row organisation,
    List<Unit> units,
    List<StaffRow> staff,
    List<Line> offers,
    boolean invited) {

  OrganisationView {
    units = List.copyOf(units);
    staff = List.copyOf(staff);
    offers = List.copyOf(offers);
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

  static OrganisationView of(
      Organisation organisation, List<Staff> staff, List<Offer> offers, boolean invited) {
    return new OrganisationView(
        OrganisationsView.Row.of(organisation),
        organisation.units(),
        staff.stream()
            .map(one -> StaffRow.of(one, organisation))
            .sorted(Comparator.comparing(StaffRow::name))
            .toList(),
        offers.stream().map(Line::of).toList(),
        invited);
  }

  /** For the form. */
  @JsonIgnore
  public List<Choice> people() {
    return staff.stream().map(StaffRow::choice).toList();
  }

  /** For the form: the roles that a registrar can give in this kind of organisation. */
  @JsonIgnore
  public List<Choice> roleChoices() {
    return Choice.of(
        "registrar.role",
        organisation.kind() == OrganisationKind.SPECIALIST
            ? new StaffRole[] {StaffRole.MANAGER}
            : Arrays.stream(StaffRole.values())
                .filter(role -> role.kind() == organisation.kind())
                .toArray(StaffRole[]::new));
  }

  /** For the page: whether its own managers say who joins. */
  @JsonIgnore
  public boolean isKeptByManagers() {
    return organisation.kind() == OrganisationKind.SPECIALIST
        && staff.stream().anyMatch(one -> one.roles().contains(StaffRole.MANAGER));
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
