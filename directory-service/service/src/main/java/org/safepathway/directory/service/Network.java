package org.safepathway.directory.service;

import java.util.List;
import org.safepathway.directory.Offer;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.Staff;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/**
 * Everybody who takes part at one moment: a whole that holds together, or it cannot be built.
 *
 * @param organisations the organisations, closed ones included
 * @param staff their staff; a person works for one organisation
 * @param offers what the specialists offer
 * @param members which services are members of which consortium
 */
public record Network(
    List<Organisation> organisations,
    List<Staff> staff,
    List<Offer> offers,
    List<Membership> members) {

  /**
   * Checks the whole.
   *
   * @throws NetworkFaultException if it breaks a rule of {@link NetworkRules}
   */
  public Network {
    organisations = List.copyOf(organisations);
    staff = List.copyOf(staff);
    offers = List.copyOf(offers);
    members = List.copyOf(members);
    List<NetworkFault> faults = NetworkRules.faults(organisations, staff, offers, members);
    if (!faults.isEmpty()) {
      throw new NetworkFaultException(faults);
    }
  }

  /** A network in which nobody is member of a consortium. */
  public Network(List<Organisation> organisations, List<Staff> staff, List<Offer> offers) {
    this(organisations, staff, offers, List.of());
  }

  /** The same network in which this organisation has closed. */
  public Network withClosed(OrganisationId id) {
    return new Network(
        organisations.stream()
            .map(each -> each.id().equals(id) ? each.withOpen(false) : each)
            .toList(),
        staff,
        offers,
        members);
  }

  /** The same network after this person has left. */
  public Network without(PersonId person) {
    return new Network(
        organisations,
        staff.stream().filter(each -> !each.person().equals(person)).toList(),
        offers,
        members);
  }
}
