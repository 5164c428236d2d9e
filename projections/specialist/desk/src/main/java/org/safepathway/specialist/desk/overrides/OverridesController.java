package org.safepathway.specialist.desk.overrides;

import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.DecideOverride;
import org.safepathway.referral.inside.Inside;
import org.safepathway.specialist.desk.Done;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where a duty manager is the second person of an override. Whether one is there and waits only the
 * inside knows: it is gone from the list once decided, and the same answer again is harmless.
 */
@Controller
@AllowedTo(StaffRole.DUTY_MANAGER)
final class OverridesController {

  private final WaitingOverrides waiting;
  private final Inside inside;

  OverridesController(WaitingOverrides waiting, Inside inside) {
    this.waiting = waiting;
    this.inside = inside;
  }

  @GetMapping("/specialist/overrides")
  Page<OverridesView> list(SignedIn who) {
    return new Page<>("specialist/overrides", new OverridesView(waiting.of(who)));
  }

  @PostMapping("/specialist/overrides/{reference}/decision")
  Outcome decide(SignedIn who, @PathVariable String reference, Act<AnswerOverride> act) {
    return switch (act) {
      case Act.Refused<AnswerOverride>(Refusal refusal) ->
          Outcome.refused(refusal, () -> list(who));
      case Act.Read<AnswerOverride>(RequestId request, AnswerOverride(boolean authorised)) ->
          switch (inside.act(who.actor(), request, new DecideOverride(reference, authorised))) {
            case Inside.Outcome.Refused(Refusal refusal) when isNotFound(refusal) ->
                Outcome.notFound();
            case Inside.Outcome.Refused(Refusal refusal) ->
                Outcome.refused(refusal, () -> list(who));
            case Inside.Outcome.Done done ->
                Outcome.done("/specialist/overrides", new Done(reference))
                    .saying(
                        authorised
                            ? "specialist.done.authorised"
                            : "specialist.done.notAuthorised");
          };
    };
  }

  private static boolean isNotFound(Refusal refusal) {
    return refusal.code().equals(CommonRefusal.NOT_FOUND.code());
  }

  /**
   * A duty manager’s answer.
   *
   * @param authorised whether they agree
   */
  record AnswerOverride(boolean authorised) {}
}
