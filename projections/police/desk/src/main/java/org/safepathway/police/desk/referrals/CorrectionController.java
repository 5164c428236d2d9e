package org.safepathway.police.desk.referrals;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.RequestId;
import org.safepathway.police.desk.Done;
import org.safepathway.police.desk.referrals.CorrectionView.Part;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.referral.inside.Inside;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Correcting what was sent, without reading it. */
@Controller
@AllowedTo(StaffRole.OFFICER)
final class CorrectionController {

  /** Which part the page was showing; for the page alone, and no part of the act. */
  private static final String SHOWN = "_part";

  private final OwnReferrals own;
  private final Correcting correcting;

  CorrectionController(OwnReferrals own, Correcting correcting) {
    this.own = own;
    this.correcting = correcting;
  }

  @GetMapping("/police/referrals/{reference}/facts/new")
  Outcome form(
      SignedIn who,
      @PathVariable String reference,
      @RequestParam(required = false) @Nullable Part part) {
    Optional<PoliceReferral> referral = own.find(who, reference);
    return referral.isPresent() ? page(referral.get(), part) : Outcome.notFound();
  }

  @PostMapping("/police/referrals/{reference}/facts")
  Outcome correct(
      SignedIn who,
      @PathVariable String reference,
      Act<CorrectFacts> act,
      HttpServletRequest servlet) {
    Optional<PoliceReferral> referral = own.find(who, reference);
    if (referral.isEmpty()) {
      return Outcome.notFound();
    }
    Part shown = part(servlet.getParameter(SHOWN));
    return switch (act) {
      case Act.Refused(var refusal) -> Outcome.refused(refusal, () -> page(referral.get(), shown));
      case Act.Read(RequestId request, CorrectFacts correction) ->
          switch (correcting.correct(who.actor(), request, reference, correction)) {
            case Inside.Outcome.Refused(var refusal) ->
                Outcome.refused(refusal, () -> page(referral.get(), shown));
            case Inside.Outcome.Done(String done) ->
                Outcome.done("/police/referrals/" + reference, new Done(done))
                    .saying("police.referral.corrected");
          };
    };
  }

  private static Page<CorrectionView> page(PoliceReferral referral, @Nullable Part part) {
    return new Page<>(
        "police/correction",
        new CorrectionView(referral.reference(), referral.shortReference(), part, FactChoices.ALL));
  }

  private static @Nullable Part part(@Nullable String name) {
    return Arrays.stream(Part.values())
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
