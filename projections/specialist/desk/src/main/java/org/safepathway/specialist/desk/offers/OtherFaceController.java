package org.safepathway.specialist.desk.offers;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.Offer;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.RequestId;
import org.safepathway.specialist.desk.Done;
import org.safepathway.status.OtherFaces;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What only specialist services see of one’s own service. It goes to the vault, sealed. */
@Controller
@AllowedTo(StaffRole.MANAGER)
final class OtherFaceController {

  private static final String PATH = "/specialist/offers/{offer}/specialists";

  private final OwnOffers offers;
  private final OtherFaces faces;

  OtherFaceController(OwnOffers offers, OtherFaces faces) {
    this.offers = offers;
    this.faces = faces;
  }

  @GetMapping(PATH)
  Outcome show(SignedIn who, @PathVariable String offer) {
    return offers.find(who, offer).<Outcome>map(own -> page(who, own)).orElseGet(Outcome::notFound);
  }

  @PostMapping(PATH)
  Outcome say(SignedIn who, @PathVariable String offer, Act<SayFace> act) {
    Optional<Offer> found = offers.find(who, offer);
    if (found.isEmpty()) {
      return Outcome.notFound();
    }
    Supplier<Page<?>> again = () -> page(who, found.get());
    return switch (act) {
      case Act.Refused<SayFace> refused -> Outcome.refused(refused.refusal(), again);
      case Act.Read<SayFace>(RequestId request, SayFace body) ->
          faces.say(who.actor(), request, found.get().id(), body.face())
                  instanceof Answer.Refused refused
              ? Outcome.refused(refused.refusal(), again)
              : Outcome.done("/specialist/offers/" + offer, new Done(offer))
                  .saying("specialist.offers.saved");
    };
  }

  private Page<OtherFaceView> page(SignedIn who, Offer own) {
    return new Page<>(
        "specialist/offer-specialists",
        OtherFaceView.of(own, faces.historyOf(who.actor(), own.id()).orElse(List.of())));
  }
}
