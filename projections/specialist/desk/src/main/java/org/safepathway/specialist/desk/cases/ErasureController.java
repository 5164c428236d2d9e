package org.safepathway.specialist.desk.cases;

import java.util.Optional;
import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.Erase;
import org.safepathway.referral.inside.Inside;
import org.safepathway.specialist.desk.Done;
import org.safepathway.specialist.documents.Case;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Erasing a record at her wish, after a page that says what that means. */
@Controller
@AllowedTo(StaffRole.MANAGER)
final class ErasureController {

  private final Cases cases;
  private final Acting acting;
  private final Inside inside;

  ErasureController(Cases cases, Acting acting, Inside inside) {
    this.cases = cases;
    this.acting = acting;
    this.inside = inside;
  }

  @GetMapping("/specialist/referrals/{reference}/erase")
  Outcome confirm(SignedIn who, @PathVariable String reference) {
    return acting.page(who, reference, ErasureController::page);
  }

  /** Once it is done the case is gone, and the same request again must still answer the same. */
  @PostMapping("/specialist/referrals/{reference}/erase")
  Outcome erase(SignedIn who, @PathVariable String reference, Act<NoWords> act) {
    return switch (act) {
      case Act.Refused<NoWords>(Refusal refusal) -> refused(who, reference, refusal);
      case Act.Read<NoWords>(RequestId request, NoWords nothing) ->
          switch (inside.act(who.actor(), request, new Erase(reference))) {
            case Inside.Outcome.Refused(Refusal refusal) -> refused(who, reference, refusal);
            case Inside.Outcome.Done(String done) ->
                Outcome.done("/specialist/referrals", new Done(done))
                    .saying("specialist.done.erased");
          };
    };
  }

  private Outcome refused(SignedIn who, String reference, Refusal refusal) {
    Optional<Case> held = cases.find(who, reference);
    return held.isPresent() ? Outcome.refused(refusal, () -> page(held.get())) : Outcome.notFound();
  }

  private static Page<ErasureView> page(Case held) {
    return new Page<>("specialist/erase", new ErasureView(held.reference(), held.shortReference()));
  }

  /**
   * What is about to be erased.
   *
   * @param reference the organisation’s own handle
   * @param shortReference its display form
   */
  record ErasureView(String reference, String shortReference) {}
}
