package org.safepathway.specialist.desk.facts;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.vault.Vault;
import org.safepathway.desk.Act;
import org.safepathway.desk.Choice;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.MultiLine;
import org.safepathway.referral.inside.Decline;
import org.safepathway.specialist.desk.cases.Acting;
import org.safepathway.specialist.documents.Case;
import org.safepathway.status.DeclineReason;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Declining. The reason is sealed like a note: one of them is a proxy of status (rule 5). */
@Controller
@AllowedTo({StaffRole.CASEWORKER, StaffRole.MANAGER})
final class DeclineController {

  private final Acting acting;
  private final Sealing sealing;

  DeclineController(Acting acting, Sealing sealing) {
    this.acting = acting;
    this.sealing = sealing;
  }

  @GetMapping("/specialist/referrals/{reference}/decline")
  Outcome form(SignedIn who, @PathVariable String reference) {
    return acting.page(who, reference, DeclineController::page);
  }

  @PostMapping("/specialist/referrals/{reference}/decline")
  Outcome decline(SignedIn who, @PathVariable String reference, Act<DeclineCase> act) {
    return acting.act(
        who,
        reference,
        act,
        (held, request, body) ->
            sealing.act(
                who,
                request,
                reference,
                List.of(
                    new Vault.Entry(
                        new org.safepathway.status.Outcome(body.reason(), body.detail()), null)),
                safe -> new Decline(reference, safe),
                Sealing.without("outcome")),
        "specialist.done.declined",
        DeclineController::page);
  }

  private static Page<CaseFormView> page(Case held) {
    return new Page<>(
        "specialist/decline",
        CaseFormView.of(held, Choice.of("specialist.declineReason", DeclineReason.values())));
  }

  /**
   * Declines.
   *
   * @param reason why
   * @param detail more, or null
   */
  record DeclineCase(DeclineReason reason, @Nullable @MultiLine @Size(max = 500) String detail) {}
}
