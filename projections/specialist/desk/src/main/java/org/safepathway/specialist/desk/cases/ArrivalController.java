package org.safepathway.specialist.desk.cases;

import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.StaffRole;
import org.safepathway.referral.Triage;
import org.safepathway.referral.inside.GiveTriage;
import org.safepathway.referral.inside.Receive;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What happens when a referral arrives; a duty manager may do that too. */
@Controller
@AllowedTo({StaffRole.CASEWORKER, StaffRole.MANAGER, StaffRole.DUTY_MANAGER})
final class ArrivalController {

  private final Acting acting;

  ArrivalController(Acting acting) {
    this.acting = acting;
  }

  @PostMapping("/specialist/referrals/{reference}/receive")
  Outcome receive(SignedIn who, @PathVariable String reference, Act<NoWords> act) {
    return acting.act(who, reference, act, _ -> new Receive(reference), "specialist.done.received");
  }

  @PostMapping("/specialist/referrals/{reference}/triage")
  Outcome triage(SignedIn who, @PathVariable String reference, Act<GivePriority> act) {
    return acting.act(
        who,
        reference,
        act,
        body -> new GiveTriage(reference, body.triage()),
        "specialist.done.triaged");
  }

  /**
   * Gives a priority.
   *
   * @param triage A, B or C
   */
  record GivePriority(Triage triage) {}
}
