package org.safepathway.specialist.desk.cases;

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
import org.safepathway.projections.store.UnknownCursorException;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.Triage;
import org.safepathway.specialist.desk.Network;
import org.safepathway.specialist.documents.Case;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The organisation’s inbox. */
@Controller
@AllowedTo({StaffRole.CASEWORKER, StaffRole.MANAGER, StaffRole.DUTY_MANAGER})
final class InboxController {

  private final Cases cases;
  private final Network network;
  private final Asking asking;

  InboxController(Cases cases, Network network, Asking asking) {
    this.cases = cases;
    this.network = network;
    this.asking = asking;
  }

  @GetMapping("/specialist/referrals")
  Outcome list(
      SignedIn who,
      @RequestParam(required = false) @Nullable ReferralState state,
      @RequestParam(required = false) @Nullable Triage triage,
      @RequestParam(required = false) @Nullable Boolean overdue,
      Paging paging) {
    Cases.Part part;
    try {
      part = cases.list(who, state, triage, overdue, paging);
    } catch (UnknownCursorException anotherList) {
      return Outcome.refused(
          new Refusal(
              CommonRefusal.MALFORMED.code(),
              List.of(new FieldFault("cursor", FaultCode.WRONG_FORMAT))));
    }
    List<InboxView.Row> rows =
        part.cases().stream()
            .map(held -> InboxView.Row.of(held, network, isSuggested(who, held)))
            .toList();
    return new Page<>(
        "specialist/inbox",
        new InboxView(rows, part.next(), new InboxView.Filter(state, triage, overdue)));
  }

  private boolean isSuggested(SignedIn who, Case held) {
    return asking.asked(who.actor(), held.reference()).filter(Asked::waits).isPresent();
  }
}
