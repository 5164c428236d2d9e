package org.safepathway.police.desk.overrides;

import org.jspecify.annotations.Nullable;
import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.UnitId;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.police.desk.Done;
import org.safepathway.police.desk.Force;
import org.safepathway.police.desk.services.VisibleOffers;
import org.safepathway.police.documents.PoliceOverride;
import org.safepathway.referral.inside.DecideOverride;
import org.safepathway.referral.inside.Inside;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where a supervisor is the second person of an override. Whether one is there and waits only the
 * inside knows: it is gone from the list once decided, and the same answer again is harmless.
 */
@Controller
@AllowedTo(StaffRole.SUPERVISOR)
final class OverridesController {

  private final PendingOverrides pending;
  private final VisibleOffers offers;
  private final Force force;
  private final Inside inside;

  OverridesController(PendingOverrides pending, VisibleOffers offers, Force force, Inside inside) {
    this.pending = pending;
    this.offers = offers;
    this.force = force;
    this.inside = inside;
  }

  @GetMapping("/police/overrides")
  Page<OverridesView> list(SignedIn who) {
    return new Page<>(
        "police/overrides",
        new OverridesView(
            pending.notAskedBy(who).stream().map(override -> row(who, override)).toList()));
  }

  @PostMapping("/police/overrides/{reference}/decision")
  Outcome decide(SignedIn who, @PathVariable String reference, Act<DecideOverrideRequest> act) {
    return switch (act) {
      case Act.Refused(var refusal) -> Outcome.refused(refusal, () -> list(who));
      case Act.Read(RequestId request, DecideOverrideRequest(boolean authorised)) ->
          switch (inside.act(who.actor(), request, new DecideOverride(reference, authorised))) {
            case Inside.Outcome.Refused(var refusal) when isNotFound(refusal) -> Outcome.notFound();
            case Inside.Outcome.Refused(var refusal) -> Outcome.refused(refusal, () -> list(who));
            case Inside.Outcome.Done done ->
                Outcome.done("/police/overrides", new Done(reference))
                    .saying(authorised ? "police.override.authorised" : "police.override.refused");
          };
    };
  }

  private static boolean isNotFound(Refusal refusal) {
    return refusal.code().equals(CommonRefusal.NOT_FOUND.code());
  }

  private OverridesView.Row row(SignedIn who, PoliceOverride override) {
    return new OverridesView.Row(
        override.reference(),
        override.shortReference(),
        offers.nameOf(override.offer()),
        unit(who, override.unit()),
        override.askedAt(),
        override.escalated(),
        override.expiresAt());
  }

  private @Nullable String unit(SignedIn who, @Nullable UnitId unit) {
    return unit == null ? null : force.unitName(who, unit).orElse(null);
  }
}
