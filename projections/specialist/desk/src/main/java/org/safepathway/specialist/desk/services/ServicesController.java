package org.safepathway.specialist.desk.services;

import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.directory.StaffRole;
import org.safepathway.specialist.desk.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of services to refer on to. */
@Controller
@AllowedTo({StaffRole.CASEWORKER, StaffRole.MANAGER, StaffRole.DUTY_MANAGER})
final class ServicesController {

  private final OtherServices services;

  ServicesController(OtherServices services) {
    this.services = services;
  }

  @GetMapping("/specialist/services")
  Page<ServicesView> list(SignedIn who) {
    return new Page<>(
        "specialist/services",
        new ServicesView(services.of(who).stream().map(ServicesView.Row::of).toList()));
  }
}
