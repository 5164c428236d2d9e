package org.safepathway.police.desk.services;

import org.safepathway.desk.Page;
import org.safepathway.directory.StaffRole;
import org.safepathway.police.desk.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The services to which an officer may refer. */
@Controller
@AllowedTo({StaffRole.OFFICER, StaffRole.SUPERVISOR})
final class ServicesController {

  private final VisibleOffers offers;

  ServicesController(VisibleOffers offers) {
    this.offers = offers;
  }

  @GetMapping("/police/services")
  Page<ServicesView> list() {
    return new Page<>(
        "police/services",
        new ServicesView(
            offers.all().stream()
                .map(one -> ServicesView.Service.of(one.offer(), one.organisation()))
                .toList()));
  }
}
