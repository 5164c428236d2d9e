package org.safepathway.specialist.desk.cases;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.safepathway.consent.FactId;
import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.StaffRole;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.inside.Accept;
import org.safepathway.referral.inside.Acknowledge;
import org.safepathway.referral.inside.Close;
import org.safepathway.referral.inside.Contact;
import org.safepathway.referral.inside.Engage;
import org.safepathway.referral.inside.Reopen;
import org.safepathway.referral.inside.ReturnIncomplete;
import org.safepathway.referral.inside.Undo;
import org.safepathway.referral.inside.Wait;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The acts of daily work that need no more than a choice. */
@Controller
@AllowedTo({StaffRole.CASEWORKER, StaffRole.MANAGER})
final class WorkController {

  private final Acting acting;

  WorkController(Acting acting) {
    this.acting = acting;
  }

  @PostMapping("/specialist/referrals/{reference}/accept")
  Outcome accept(SignedIn who, @PathVariable String reference, Act<NoWords> act) {
    return acting.act(who, reference, act, _ -> new Accept(reference), "specialist.done.accepted");
  }

  @PostMapping("/specialist/referrals/{reference}/waiting-list")
  Outcome waitingList(SignedIn who, @PathVariable String reference, Act<NoWords> act) {
    return acting.act(who, reference, act, _ -> new Wait(reference), "specialist.done.waiting");
  }

  @PostMapping("/specialist/referrals/{reference}/return")
  Outcome returnIncomplete(SignedIn who, @PathVariable String reference, Act<NoWords> act) {
    return acting.act(
        who, reference, act, _ -> new ReturnIncomplete(reference), "specialist.done.returned");
  }

  @PostMapping("/specialist/referrals/{reference}/contacts")
  Outcome contact(SignedIn who, @PathVariable String reference, Act<TriedToReach> act) {
    return acting.act(
        who,
        reference,
        act,
        body -> new Contact(reference, body.result()),
        "specialist.done.contact");
  }

  @PostMapping("/specialist/referrals/{reference}/acknowledgements")
  Outcome acknowledge(SignedIn who, @PathVariable String reference, Act<SeenChange> act) {
    return acting.act(
        who,
        reference,
        act,
        body -> new Acknowledge(reference, body.facts()),
        "specialist.done.acknowledged");
  }

  @PostMapping("/specialist/referrals/{reference}/engage")
  Outcome engage(SignedIn who, @PathVariable String reference, Act<NoWords> act) {
    return acting.act(who, reference, act, _ -> new Engage(reference), "specialist.done.engaged");
  }

  @PostMapping("/specialist/referrals/{reference}/close")
  Outcome close(SignedIn who, @PathVariable String reference, Act<CloseCase> act) {
    return acting.act(
        who,
        reference,
        act,
        body -> new Close(reference, body.closure()),
        "specialist.done.closed");
  }

  @PostMapping("/specialist/referrals/{reference}/reopen")
  Outcome reopen(SignedIn who, @PathVariable String reference, Act<NoWords> act) {
    return acting.act(who, reference, act, _ -> new Reopen(reference), "specialist.done.reopened");
  }

  @PostMapping("/specialist/referrals/{reference}/undo-acceptance")
  Outcome undo(SignedIn who, @PathVariable String reference, Act<NoWords> act) {
    return acting.act(who, reference, act, _ -> new Undo(reference), "specialist.done.undone");
  }

  /**
   * Tried to reach her.
   *
   * @param result what came of it
   */
  record TriedToReach(ContactResult result) {}

  /**
   * Has seen what the case alerted to.
   *
   * @param facts the newer facts, as the case names them
   */
  record SeenChange(@Size(min = 1, max = 100) List<FactId> facts) {

    SeenChange {
      facts = List.copyOf(facts);
    }
  }

  /**
   * Closes.
   *
   * @param closure why
   */
  record CloseCase(Closure closure) {}
}
