package org.safepathway.consortium.desk.gaps;

import org.safepathway.consortium.desk.ConsortiumDesk;
import org.safepathway.demand.Allocating;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gaps: what members offer by area and language, beside what nobody took. */
@Controller
@AllowedTo(StaffRole.COORDINATOR)
final class GapsController {

  private final Allocating allocating;
  private final Catalogue catalogue;
  private final Registry registry;

  GapsController(Allocating allocating, Catalogue catalogue, Registry registry) {
    this.allocating = allocating;
    this.catalogue = catalogue;
    this.registry = registry;
  }

  @GetMapping(ConsortiumDesk.GAPS)
  Outcome show(SignedIn who) {
    var members = registry.membersOf(who.organisation()).stream().map(Organisation::id).toList();
    return allocating
        .figures(who.actor())
        .<Outcome>map(
            figures ->
                new Page<>(
                    "consortium/gaps",
                    GapsView.of(
                        catalogue.listed().stream()
                            .map(Listed::offer)
                            .filter(offer -> members.contains(offer.organisation()))
                            .toList(),
                        figures)))
        .orElseGet(Outcome::notFound);
  }
}
