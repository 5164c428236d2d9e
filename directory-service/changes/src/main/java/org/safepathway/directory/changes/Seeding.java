package org.safepathway.directory.changes;

import java.util.ArrayList;
import java.util.List;
import org.safepathway.directory.Offer;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.Staff;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.service.Membership;
import org.safepathway.directory.service.Network;
import org.safepathway.kernel.RequestId;

/** A network as changes of an empty directory, each under an id that is the same each time. */
final class Seeding {

  private Seeding() {}

  /**
   * One change.
   *
   * @param request its id
   * @param change what
   */
  record Step(RequestId request, Change change) {}

  static List<Step> of(Network network) {
    List<Step> steps = new ArrayList<>();
    for (Organisation organisation : network.organisations()) {
      steps.add(
          step(
              "organisation",
              organisation.id(),
              new Change.RegisterOrganisation(organisation.withOpen(true))));
    }
    for (Staff staff : network.staff()) {
      steps.add(step("staff", staff.person(), new Change.AddStaff(staff)));
    }
    for (Membership one : network.members()) {
      steps.add(
          step(
              "member",
              one.consortium() + "/" + one.member(),
              new Change.AddMember(one.consortium(), one.member())));
    }
    for (Offer offer : network.offers()) {
      steps.add(step("offer", offer.id(), new Change.MakeOffer(offer)));
    }
    for (Organisation organisation : network.organisations()) {
      if (!organisation.open()) {
        steps.add(
            step("closed", organisation.id(), new Change.CloseOrganisation(organisation.id())));
      }
    }
    return steps;
  }

  private static Step step(String what, Object id, Change change) {
    return new Step(new RequestId("seed/" + what + "/" + id), change);
  }
}
