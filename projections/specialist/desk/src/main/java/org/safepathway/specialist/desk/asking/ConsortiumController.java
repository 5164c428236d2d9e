package org.safepathway.specialist.desk.asking;

import java.util.Optional;
import org.safepathway.demand.Asking;
import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.asking.AnswerConsortium;
import org.safepathway.desk.asking.AskConsortium;
import org.safepathway.desk.asking.AskingView;
import org.safepathway.desk.asking.Consulting;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.safepathway.referral.JudgeReferral;
import org.safepathway.specialist.desk.Done;
import org.safepathway.specialist.desk.cases.Cases;
import org.safepathway.specialist.documents.Case;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Asks a consortium about somebody whom the service cannot take. */
@Controller
@AllowedTo({StaffRole.CASEWORKER, StaffRole.MANAGER})
final class ConsortiumController {

  private static final String PATH = "/specialist/referrals/{reference}/consortium";

  private final Cases cases;
  private final Consulting consulting;

  ConsortiumController(Cases cases, Asking asking, Registry registry) {
    this.cases = cases;
    consulting = new Consulting(asking, registry);
  }

  @GetMapping(PATH)
  Outcome show(SignedIn who, @PathVariable String reference) {
    Optional<Case> held = cases.find(who, reference);
    return held.isPresent() ? page(who, held.get()) : Outcome.notFound();
  }

  @PostMapping(PATH)
  Outcome ask(SignedIn who, @PathVariable String reference, Act<AskConsortium> act) {
    Optional<Case> held = cases.find(who, reference);
    return held.isEmpty()
        ? Outcome.notFound()
        : consulting.ask(
            who,
            reference,
            act,
            address(reference),
            new Done(reference),
            () -> page(who, held.get()));
  }

  @PostMapping(PATH + "/answer")
  Outcome answer(SignedIn who, @PathVariable String reference, Act<AnswerConsortium> act) {
    Optional<Case> held = cases.find(who, reference);
    return held.isEmpty()
        ? Outcome.notFound()
        : consulting.answer(
            who,
            reference,
            act,
            address(reference),
            new Done(reference),
            () -> page(who, held.get()));
  }

  private static String address(String reference) {
    return "/specialist/referrals/" + reference + "/consortium";
  }

  private Page<AskingView> page(SignedIn who, Case held) {
    return new Page<>(
        "specialist/consortium",
        consulting.view(
            who,
            held.reference(),
            held.shortReference(),
            JudgeReferral.Question.CANNOT_TAKE.yes().contains(held.state())));
  }
}
