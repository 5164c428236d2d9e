package org.safepathway.directory.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.safepathway.directory.Offer;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.PublicContact;
import org.safepathway.directory.Staff;

/**
 * No enforcement body, nobody who works for one and no way to one may stand in a network (DOMAIN.md
 * rule 1). A fault says where, and quotes nothing.
 */
final class NoEnforcementBody {

  private final EnforcementBodies bodies;
  private final List<NetworkFault> faults = new ArrayList<>();

  private NoEnforcementBody(EnforcementBodies bodies) {
    this.bodies = bodies;
  }

  static List<NetworkFault> faults(
      List<Organisation> organisations,
      List<Staff> staff,
      List<Offer> offers,
      EnforcementBodies bodies) {
    NoEnforcementBody rule = new NoEnforcementBody(bodies);
    rule.each("organisations", organisations, rule::organisation);
    rule.each("staff", staff, rule::staff);
    rule.each("offers", offers, rule::offer);
    return List.copyOf(rule.faults);
  }

  private <R extends Record> void each(String list, List<R> all, BiConsumer<String, R> rule) {
    for (int i = 0; i < all.size(); i++) {
      R one = all.get(i);
      if (!bodies.isClean(one)) {
        int before = faults.size();
        rule.accept("$." + list + "[" + i + "]", one);
        if (faults.size() == before) {
          bodies.foundClean(one);
        }
      }
    }
  }

  private void organisation(String path, Organisation organisation) {
    refuse(path + ".id", bodies.standsIn(organisation.id().value()));
    refuse(path + ".name", bodies.standsIn(organisation.name()));
    for (int i = 0; i < organisation.units().size(); i++) {
      String unit = path + ".units[" + i + "]";
      refuse(unit + ".id", bodies.standsIn(organisation.units().get(i).id().value()));
      refuse(unit + ".name", bodies.standsIn(organisation.units().get(i).name()));
    }
  }

  private void staff(String path, Staff person) {
    refuse(path + ".person", bodies.standsIn(person.person().value()));
    refuse(path + ".name", bodies.standsIn(person.name()));
  }

  // A service may say that it helps with the Home Office; it has no address there.
  private void offer(String path, Offer offer) {
    refuse(path + ".id", bodies.isNamedIn(offer.id().value()));
    refuse(path + ".name", bodies.hasAddressIn(offer.name()));
    refuse(path + ".description", bodies.hasAddressIn(offer.description()));
    refuse(path + ".hours", bodies.hasAddressIn(offer.hours()));
    PublicContact contact = offer.contact();
    refuse(
        path + ".contact.email", contact.email() != null && bodies.hasAddressIn(contact.email()));
    refuse(
        path + ".contact.website",
        contact.website() != null && bodies.hasAddressIn(contact.website().toString()));
  }

  private void refuse(String path, boolean enforcement) {
    if (enforcement) {
      faults.add(
          new NetworkFault(
              path,
              NetworkFault.Code.ENFORCEMENT_BODY,
              "an enforcement body, its staff and its addresses can have no part in this network"));
    }
  }
}
