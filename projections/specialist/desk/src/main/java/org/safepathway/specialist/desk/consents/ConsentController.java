package org.safepathway.specialist.desk.consents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotEmpty;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.StaffRole;
import org.safepathway.referral.inside.Narrow;
import org.safepathway.referral.inside.Withdraw;
import org.safepathway.specialist.desk.cases.Acting;
import org.safepathway.specialist.documents.Case;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Her consents for this organisation. */
@Controller
@AllowedTo({StaffRole.CASEWORKER, StaffRole.MANAGER})
final class ConsentController {

  private final Acting acting;
  private final TakingConsent taking;
  private final Clock clock;

  ConsentController(Acting acting, TakingConsent taking, Clock clock) {
    this.acting = acting;
    this.taking = taking;
    this.clock = clock;
  }

  /**
   * The empty form, for one purpose.
   *
   * @param purpose statistics, or else support
   */
  @GetMapping("/specialist/referrals/{reference}/consents")
  Outcome form(
      SignedIn who,
      @PathVariable String reference,
      @RequestParam(required = false) @Nullable Purpose purpose) {
    return acting.page(who, reference, held -> page(held, purpose == Purpose.STATISTICS));
  }

  @PostMapping("/specialist/referrals/{reference}/consents")
  Outcome take(
      SignedIn who,
      @PathVariable String reference,
      Act<GiveConsent> act,
      HttpServletRequest servlet) {
    boolean statistics = Purpose.STATISTICS.name().equals(servlet.getParameter("purpose"));
    return acting.act(
        who,
        reference,
        act,
        (held, request, body) ->
            taking.take(who, request, reference, body.purpose(), body.record()),
        "specialist.done.consent",
        held -> page(held, statistics));
  }

  @PostMapping("/specialist/referrals/{reference}/consents/narrow")
  Outcome narrow(SignedIn who, @PathVariable String reference, Act<NarrowConsent> act) {
    return acting.act(
        who,
        reference,
        act,
        body -> new Narrow(reference, body.noLonger()),
        "specialist.done.narrowed");
  }

  @PostMapping("/specialist/referrals/{reference}/consents/withdraw")
  Outcome withdraw(SignedIn who, @PathVariable String reference, Act<WithdrawConsent> act) {
    return acting.act(
        who,
        reference,
        act,
        body -> new Withdraw(reference, body.purpose()),
        "specialist.done.withdrawn");
  }

  private Page<ConsentView> page(Case held, boolean statistics) {
    return new Page<>(
        "specialist/consent",
        new ConsentView(
            held.reference(),
            held.shortReference(),
            statistics ? Purpose.STATISTICS : Purpose.SUPPORT,
            ConsentQuestions.usual(clock)));
  }

  /**
   * The empty form.
   *
   * @param reference the organisation’s own handle
   * @param shortReference its display form
   * @param purpose for what she is asked
   * @param questions how
   */
  record ConsentView(
      String reference, String shortReference, Purpose purpose, ConsentQuestions questions) {}

  /**
   * What she answered.
   *
   * @param purpose for what
   * @param record how she was asked, and her answer
   */
  record GiveConsent(Purpose purpose, ConsentRecord record) {}

  /**
   * Takes classes out.
   *
   * @param noLonger the classes that she no longer agrees to
   */
  record NarrowConsent(@NotEmpty Set<FactClass> noLonger) {}

  /**
   * Withdraws.
   *
   * @param purpose for what
   */
  record WithdrawConsent(Purpose purpose) {}
}
