package org.safepathway.police.desk.referrals;

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
import org.safepathway.police.desk.Done;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.referral.CoarseState;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Asks a consortium about a referral of the officer’s own that could not be met. */
@Controller
@AllowedTo(StaffRole.OFFICER)
final class ConsortiumController {

  private static final String PATH = "/police/referrals/{reference}/consortium";

  private final OwnReferrals own;
  private final Consulting consulting;

  ConsortiumController(OwnReferrals own, Asking asking, Registry registry) {
    this.own = own;
    consulting = new Consulting(asking, registry);
  }

  @GetMapping(PATH)
  Outcome show(SignedIn who, @PathVariable String reference) {
    Optional<PoliceReferral> referral = own.find(who, reference);
    return referral.isPresent() ? page(who, referral.get()) : Outcome.notFound();
  }

  @PostMapping(PATH)
  Outcome ask(SignedIn who, @PathVariable String reference, Act<AskConsortium> act) {
    Optional<PoliceReferral> referral = own.find(who, reference);
    return referral.isEmpty()
        ? Outcome.notFound()
        : consulting.ask(
            who,
            reference,
            act,
            address(reference),
            new Done(reference),
            () -> page(who, referral.get()));
  }

  @PostMapping(PATH + "/answer")
  Outcome answer(SignedIn who, @PathVariable String reference, Act<AnswerConsortium> act) {
    Optional<PoliceReferral> referral = own.find(who, reference);
    return referral.isEmpty()
        ? Outcome.notFound()
        : consulting.answer(
            who,
            reference,
            act,
            address(reference),
            new Done(reference),
            () -> page(who, referral.get()));
  }

  private static String address(String reference) {
    return "/police/referrals/" + reference + "/consortium";
  }

  private Page<AskingView> page(SignedIn who, PoliceReferral referral) {
    return new Page<>(
        "police/consortium",
        consulting.view(
            who,
            referral.reference(),
            referral.shortReference(),
            referral.state() == CoarseState.COULD_NOT_BE_MET));
  }
}
