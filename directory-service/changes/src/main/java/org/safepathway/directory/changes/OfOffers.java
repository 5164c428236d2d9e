package org.safepathway.directory.changes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Capacity;
import org.safepathway.directory.Offer;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.change.DirectoryRefusal;
import org.safepathway.directory.event.CapacitySaid;
import org.safepathway.directory.event.FundingRenewed;
import org.safepathway.directory.event.IntakeSet;
import org.safepathway.directory.event.OfferAssured;
import org.safepathway.directory.event.OfferDescribed;
import org.safepathway.directory.event.OfferEnded;
import org.safepathway.directory.event.OfferEvent;
import org.safepathway.directory.event.OfferMade;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.Stamp;

/** What one offer’s stream decides, and what it must know for that. */
final class OfOffers {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private @Nullable Offer offer;
  private boolean ended;

  /** Judges a change. */
  Decision decide(Change.OfOffer change, Stamp stamp, Authority authority) {
    if (change instanceof Change.MakeOffer make) {
      return make(make, stamp, authority);
    }
    Offer standing = offer;
    if (standing == null || !authority.over(standing.organisation(), stamp.by())) {
      return refuses(CommonRefusal.NOT_FOUND);
    }
    return ended ? refuses(DirectoryRefusal.ENDED) : decide(change, standing, stamp);
  }

  private Decision make(Change.MakeOffer make, Stamp stamp, Authority authority) {
    if (!authority.over(make.made().organisation(), stamp.by())) {
      return refuses(CommonRefusal.NOT_FOUND);
    }
    // Also where it has ended: an id names one offer for good, since referrals name it.
    return offer != null
        ? refuses(DirectoryRefusal.ID_TAKEN)
        : happens(new OfferMade(make.made(), stamp));
  }

  private static Decision decide(Change.OfOffer change, Offer standing, Stamp stamp) {
    LocalDate today = LocalDate.ofInstant(stamp.at(), LONDON);
    return switch (change) {
      case Change.MakeOffer _ -> refuses(DirectoryRefusal.ID_TAKEN);
      case Change.DescribeOffer describe -> describe(describe.described(), standing, stamp);
      case Change.SetIntake set ->
          set.intake() == standing.intake()
              ? refuses(DirectoryRefusal.NOTHING_CHANGES)
              : happens(new IntakeSet(set.offer(), set.intake(), stamp));
      case Change.SayCapacity say -> say(say, today, stamp);
      case Change.RenewFunding renew -> renew(renew, standing, today, stamp);
      case Change.AssureOffer assure ->
          today.equals(standing.assured())
              ? refuses(DirectoryRefusal.NOTHING_CHANGES)
              : happens(new OfferAssured(assure.offer(), today, stamp));
      case Change.EndOffer end -> happens(new OfferEnded(end.offer(), stamp));
    };
  }

  private static Decision describe(Offer described, Offer standing, Stamp stamp) {
    if (!described.organisation().equals(standing.organisation())) {
      return refuses(CommonRefusal.NOT_FOUND);
    }
    Offer whole = Books.With.description(described, standing);
    return whole.equals(standing)
        ? refuses(DirectoryRefusal.NOTHING_CHANGES)
        : happens(new OfferDescribed(whole, stamp));
  }

  private static Decision say(Change.SayCapacity say, LocalDate today, Stamp stamp) {
    if (say.free() < 0 || say.free() > say.places() || say.places() > Capacity.MOST) {
      return refuses(DirectoryRefusal.MORE_FREE_THAN_PLACES);
    }
    // Said again it is news as well: that it still holds.
    return happens(
        new CapacitySaid(say.offer(), new Capacity(say.places(), say.free(), today), stamp));
  }

  private static Decision renew(
      Change.RenewFunding renew, Offer standing, LocalDate today, Stamp stamp) {
    if (renew.funding().hasLapsedOn(today)) {
      return refuses(DirectoryRefusal.FUNDING_HAS_ENDED);
    }
    return Objects.equals(renew.funding(), standing.funding())
        ? refuses(DirectoryRefusal.NOTHING_CHANGES)
        : happens(new FundingRenewed(renew.offer(), renew.funding(), stamp));
  }

  private static Decision happens(OfferEvent event) {
    return new Decision.Happens(event);
  }

  private static Decision refuses(RefusalReason reason) {
    return new Decision.Refuses(reason);
  }

  /** Takes what happened; as the books do, nothing of an event in which something is missing. */
  void take(OfferEvent event) {
    if (Streams.isBroken(event)) {
      return;
    }
    switch (event) {
      case OfferMade made -> offer = made.offer();
      case OfferDescribed described -> offer = described.offer();
      case IntakeSet set -> offer = offer == null ? null : Books.With.intake(offer, set);
      case CapacitySaid said -> offer = offer == null ? null : Books.With.capacity(offer, said);
      case FundingRenewed renewed ->
          offer = offer == null ? null : Books.With.funding(offer, renewed);
      case OfferAssured assured ->
          offer = offer == null ? null : Books.With.assured(offer, assured);
      case OfferEnded _ -> ended = true;
    }
  }
}
