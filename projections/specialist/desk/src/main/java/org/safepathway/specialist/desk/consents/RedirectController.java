package org.safepathway.specialist.desk.consents;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.Act;
import org.safepathway.desk.Choice;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.StaffRole;
import org.safepathway.referral.inside.Redirect;
import org.safepathway.specialist.desk.cases.Acting;
import org.safepathway.specialist.desk.services.OtherServices;
import org.safepathway.specialist.documents.Case;
import org.safepathway.status.StatusNeed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Another referral in the place of this one, with a consent of its own. */
@Controller
@AllowedTo({StaffRole.CASEWORKER, StaffRole.MANAGER})
final class RedirectController {

  private final Acting acting;
  private final Onward onward;
  private final OtherServices services;
  private final Clock clock;

  RedirectController(Acting acting, Onward onward, OtherServices services, Clock clock) {
    this.acting = acting;
    this.onward = onward;
    this.services = services;
    this.clock = clock;
  }

  @GetMapping("/specialist/referrals/{reference}/redirect")
  Outcome form(SignedIn who, @PathVariable String reference) {
    return acting.page(who, reference, held -> page(who, held, null));
  }

  @PostMapping("/specialist/referrals/{reference}/redirect")
  Outcome send(SignedIn who, @PathVariable String reference, Act<Onward.SendOn> act) {
    return acting.act(
        who,
        reference,
        act,
        (held, request, body) ->
            onward.send(
                who, request, body, (offer, record) -> new Redirect(reference, offer, record)),
        "specialist.done.redirected",
        held -> page(who, held, Onward.chosen(act)));
  }

  private Page<Onward.OnwardView> page(SignedIn who, Case held, @Nullable OfferId chosen) {
    return new Page<>(
        "specialist/redirect",
        new Onward.OnwardView(
            held.reference(),
            held.shortReference(),
            services.choices(who, chosen),
            Choice.of("specialist.statusNeed", StatusNeed.values()),
            ConsentQuestions.usual(clock)));
  }
}
