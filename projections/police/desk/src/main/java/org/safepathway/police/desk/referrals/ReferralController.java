package org.safepathway.police.desk.referrals;

import java.util.Optional;
import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.RequestId;
import org.safepathway.police.desk.Done;
import org.safepathway.police.desk.services.VisibleOffers;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.Recall;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One of an officer’s own referrals: its coarse state, and taking it back. */
@Controller
@AllowedTo({StaffRole.OFFICER, StaffRole.SUPERVISOR})
final class ReferralController {

  private final OwnReferrals own;
  private final VisibleOffers offers;
  private final Inside inside;

  ReferralController(OwnReferrals own, VisibleOffers offers, Inside inside) {
    this.own = own;
    this.offers = offers;
    this.inside = inside;
  }

  @GetMapping("/police/referrals/{reference}")
  Outcome one(SignedIn who, @PathVariable String reference) {
    Optional<PoliceReferral> referral = own.find(who, reference);
    return referral.isPresent() ? page(referral.get()) : Outcome.notFound();
  }

  @PostMapping("/police/referrals/{reference}/recall")
  Outcome recall(SignedIn who, @PathVariable String reference, Act<RecallReferral> act) {
    Optional<PoliceReferral> referral = own.find(who, reference);
    if (referral.isEmpty()) {
      return Outcome.notFound();
    }
    return switch (act) {
      case Act.Refused(var refusal) -> Outcome.refused(refusal, () -> page(referral.get()));
      case Act.Read(RequestId request, RecallReferral nothing) ->
          switch (inside.act(who.actor(), request, new Recall(reference))) {
            case Inside.Outcome.Refused(var refusal) ->
                Outcome.refused(
                    refusal, () -> page(own.find(who, reference).orElse(referral.get())));
            case Inside.Outcome.Done(String done) ->
                Outcome.done("/police/referrals/" + reference, new Done(done))
                    .saying("police.referral.recalled");
          };
    };
  }

  private Page<ReferralView> page(PoliceReferral referral) {
    return new Page<>(
        "police/referral", ReferralView.of(referral, offers.nameOf(referral.offer())));
  }

  /** Nothing needs to be said with a recall. */
  record RecallReferral() {}
}
