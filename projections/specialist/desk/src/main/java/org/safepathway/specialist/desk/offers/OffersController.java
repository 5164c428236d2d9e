package org.safepathway.specialist.desk.offers;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.safepathway.desk.Act;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.change.Directory;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.specialist.desk.Done;
import org.safepathway.specialist.desk.cases.NoWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Keeps the organisation’s own offer current. */
@Controller
@AllowedTo(StaffRole.MANAGER)
final class OffersController {

  private static final String ALL = "/specialist/offers";
  private static final String SAVED = "specialist.offers.saved";

  private final OwnOffers offers;
  private final OfferPages pages;
  private final Changing changing;

  OffersController(OwnOffers offers, OfferPages pages, Directory directory) {
    this.offers = offers;
    this.pages = pages;
    this.changing = new Changing(directory);
  }

  @GetMapping(ALL)
  Outcome list(SignedIn who) {
    return pages.all(who);
  }

  @GetMapping(ALL + "/new")
  Outcome fresh() {
    return pages.fresh();
  }

  @PostMapping(ALL)
  Outcome make(SignedIn who, Act<Describe> act) {
    return switch (act) {
      case Act.Refused<Describe> refused -> Outcome.refused(refused.refusal(), pages::fresh);
      case Act.Read<Describe>(RequestId request, Describe body) -> {
        OfferId id = Changing.newId(who.organisation(), body.kind(), request);
        Change make = new Change.MakeOffer(body.offer(id, who.organisation()));
        yield changing
            .change(who, request, make)
            .<Outcome>map(refusal -> Outcome.refused(refusal, pages::fresh))
            .orElseGet(() -> Outcome.created(ALL + "/" + id, new Done(id.value())).saying(SAVED));
      }
    };
  }

  @GetMapping(ALL + "/{offer}")
  Outcome show(SignedIn who, @PathVariable String offer) {
    return offers
        .find(who, offer)
        .<Outcome>map(own -> pages.one(who, own))
        .orElseGet(Outcome::notFound);
  }

  @PostMapping(ALL + "/{offer}/now")
  Outcome now(SignedIn who, @PathVariable String offer, Act<SayNow> act) {
    return act(
        who, offer, act, (own, read) -> changing.now(who, own, read), own -> pages.one(who, own));
  }

  @PostMapping(ALL + "/{offer}/funding")
  Outcome fund(SignedIn who, @PathVariable String offer, Act<Fund> act) {
    return act(
        who, offer, act, (own, read) -> changing.fund(who, own, read), own -> pages.one(who, own));
  }

  @GetMapping(ALL + "/{offer}/description")
  Outcome description(SignedIn who, @PathVariable String offer) {
    return offers.find(who, offer).<Outcome>map(pages::description).orElseGet(Outcome::notFound);
  }

  @PostMapping(ALL + "/{offer}/description")
  Outcome describe(SignedIn who, @PathVariable String offer, Act<Describe> act) {
    return act(
        who, offer, act, (own, read) -> changing.describe(who, own, read), pages::description);
  }

  @PostMapping(ALL + "/{offer}/end")
  Outcome end(SignedIn who, @PathVariable String offer, Act<NoWords> act) {
    // Sent again it is answered as before, though the offer is there no more.
    return switch (act) {
      case Act.Refused<NoWords> refused -> Outcome.refused(refused.refusal());
      case Act.Read<NoWords> read ->
          OfferId.of(offer)
              .map(id -> changing.change(who, read.request(), new Change.EndOffer(id)))
              .orElseGet(() -> Optional.of(Refusal.of(CommonRefusal.NOT_FOUND)))
              .<Outcome>map(
                  refusal ->
                      refusal.code().equals(CommonRefusal.NOT_FOUND.code())
                          ? Outcome.notFound()
                          : Outcome.refused(refusal))
              .orElseGet(
                  () -> Outcome.done(ALL, new Done(offer)).saying("specialist.offers.ended"));
    };
  }

  private <B extends Record> Outcome act(
      SignedIn who, String id, Act<B> act, Changing.How<B> how, Function<Offer, Page<?>> form) {
    Optional<Offer> found = offers.find(who, id);
    if (found.isEmpty()) {
      return Outcome.notFound();
    }
    Supplier<Page<?>> again = () -> form.apply(offers.find(who, id).orElse(found.get()));
    return switch (act) {
      case Act.Refused<B> refused -> Outcome.refused(refused.refusal(), again);
      case Act.Read<B> read ->
          how.refusal(found.get(), read)
              .<Outcome>map(refusal -> Outcome.refused(refusal, again))
              .orElseGet(() -> Outcome.done(ALL + "/" + id, new Done(id)).saying(SAVED));
    };
  }
}
