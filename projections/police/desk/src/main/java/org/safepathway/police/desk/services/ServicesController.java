package org.safepathway.police.desk.services;

import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.awareness.Awareness;
import org.safepathway.directory.awareness.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The services to which an officer may refer. */
@Controller
@AllowedTo({StaffRole.OFFICER, StaffRole.SUPERVISOR})
final class ServicesController {

  private final VisibleOffers offers;
  private final Awareness awareness;

  ServicesController(VisibleOffers offers, Awareness awareness) {
    this.offers = offers;
    this.awareness = awareness;
  }

  @GetMapping("/police/services")
  Page<ServicesView> list(SignedIn who) {
    awareness.shown(who.actor(), Shown.LIST);
    return new Page<>(
        "police/services",
        new ServicesView(
            offers.all().stream()
                .map(one -> ServicesView.Service.of(one.offer(), one.organisation()))
                .toList()));
  }
}
