package org.safepathway.police.desk.referrals;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.awareness.Awareness;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.police.desk.Done;
import org.safepathway.police.desk.FieldOf;
import org.safepathway.referral.inside.Inside;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The referral form. */
@Controller
@AllowedTo(StaffRole.OFFICER)
final class NewReferralController {

  private final Referring referring;
  private final ReferralForms forms;
  private final Awareness awareness;

  NewReferralController(Referring referring, ReferralForms forms, Awareness awareness) {
    this.referring = referring;
    this.forms = forms;
    this.awareness = awareness;
  }

  /**
   * The form, empty.
   *
   * @param offer the service chosen already, or null
   * @param basis with her consent unless {@code OVERRIDE}
   */
  @GetMapping("/police/referrals/new")
  Page<NewReferralView> form(
      @RequestParam(required = false) @Nullable String offer,
      @RequestParam(required = false) ReferVictim.@Nullable Basis basis) {
    return new Page<>("police/new-referral", forms.referral(offer, basis));
  }

  @PostMapping("/police/referrals")
  Outcome refer(SignedIn who, Act<ReferVictim> act, HttpServletRequest servlet) {
    return switch (act) {
      case Act.Refused(var refusal) -> again(withMissingParts(refusal, servlet));
      case Act.Read(RequestId request, ReferVictim referral) ->
          switch (referring.refer(who.actor(), request, referral)) {
            case Inside.Outcome.Refused(var refusal) -> refused(refusal);
            case Inside.Outcome.Done(String reference) -> {
              awareness.referred(who.actor(), request);
              yield sent(referral, reference);
            }
          };
    };
  }

  /** A form’s faults are told all at once. */
  private static Refusal withMissingParts(Refusal refusal, HttpServletRequest form) {
    Set<String> sent =
        form.getParameterMap().keySet().stream()
            .filter(
                name ->
                    Arrays.stream(form.getParameterValues(name)).anyMatch(one -> !one.isBlank()))
            .collect(Collectors.toSet());
    return Arrays.stream(ReferVictim.Basis.values())
        .filter(basis -> basis.name().equals(form.getParameter("basis")))
        .findFirst()
        .map(basis -> FormFaults.withMissingParts(refusal, basis, sent))
        .orElse(refusal);
  }

  /**
   * When she said no there is nothing to put right, nor where it was sent before: no form, which
   * would send it a second time, and nothing of it is shown again.
   */
  private Outcome refused(Refusal refusal) {
    return refusal.code().equals(ConsentRefusal.CONSENT_REFUSED.code())
            || refusal.code().equals(CommonRefusal.REQUEST_ID_REUSED.code())
        ? Outcome.refused(refusal)
        : again(FieldOf.referral(refusal));
  }

  private Outcome again(Refusal refusal) {
    return Outcome.refused(refusal, () -> form(null, null));
  }

  private static Outcome sent(ReferVictim referral, String reference) {
    return switch (referral.basis()) {
      case CONSENT ->
          Outcome.created("/police/referrals/" + reference, new Done(reference))
              .saying("police.referral.sent");
      // It is in the list once somebody else agreed, and not before.
      case OVERRIDE ->
          Outcome.created("/police/referrals", new Done(reference)).saying("police.override.asked");
    };
  }
}
