package org.safepathway.police.desk.referrals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.demand.Asked;
import org.safepathway.demand.Asking;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.Paging;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.decoding.FaultCode;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.police.desk.services.VisibleOffers;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.projections.store.UnknownCursorException;
import org.safepathway.referral.CoarseState;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of an officer’s own referrals. */
@Controller
@AllowedTo({StaffRole.OFFICER, StaffRole.SUPERVISOR})
final class ReferralsController {

  private final OwnReferrals own;
  private final VisibleOffers offers;
  private final Asking asking;

  ReferralsController(OwnReferrals own, VisibleOffers offers, Asking asking) {
    this.own = own;
    this.offers = offers;
    this.asking = asking;
  }

  @GetMapping("/police/referrals")
  Outcome list(
      SignedIn who, @RequestParam(required = false) @Nullable CoarseState state, Paging paging) {
    OwnReferrals.Part part;
    try {
      part = own.list(who, state, paging);
    } catch (UnknownCursorException anotherList) {
      return Outcome.refused(
          new Refusal(
              CommonRefusal.MALFORMED.code(),
              List.of(new FieldFault("cursor", FaultCode.WRONG_FORMAT))));
    }
    List<ReferralsView.Row> rows =
        part.referrals().stream()
            .map(
                referral ->
                    ReferralsView.Row.of(
                        referral, offers.nameOf(referral.offer()), isSuggested(who, referral)))
            .toList();
    return new Page<>("police/referrals", new ReferralsView(rows, part.next(), state));
  }

  private boolean isSuggested(SignedIn who, PoliceReferral referral) {
    return asking.asked(who.actor(), referral.reference()).filter(Asked::waits).isPresent();
  }
}
