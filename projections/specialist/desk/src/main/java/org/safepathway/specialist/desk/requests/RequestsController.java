package org.safepathway.specialist.desk.requests;

import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.desk.requests.RegisterRequest;
import org.safepathway.desk.requests.Requests;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.requests.RequestRegister;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The register of the requests that the organisation received; for nobody else of it. */
@Controller
@AllowedTo(StaffRole.MANAGER)
final class RequestsController {

  private final Requests requests;

  RequestsController(RequestRegister register) {
    this.requests = new Requests(register, "/specialist/requests");
  }

  @GetMapping("/specialist/requests")
  Outcome list(SignedIn who) {
    return requests.list(who);
  }

  @PostMapping("/specialist/requests")
  Outcome register(SignedIn who, Act<RegisterRequest> act) {
    return requests.register(who, act);
  }
}
