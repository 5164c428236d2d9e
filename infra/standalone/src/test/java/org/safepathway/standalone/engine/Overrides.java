package org.safepathway.standalone.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.facts.OverrideReason;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.service.Network;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.RequestId;
import org.safepathway.police.documents.PoliceCollections;
import org.safepathway.police.documents.PoliceOverride;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.projections.store.DocumentCollection;
import org.safepathway.projections.store.Key;
import org.safepathway.projections.store.Order;
import org.safepathway.projections.store.ReadStore;
import org.safepathway.projections.store.StoreName;
import org.safepathway.referral.inside.DecideOverride;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.ReferByOverride;

/**
 * Sharing without consent on the bench: an officer asks, a supervisor decides, Kestrel receives.
 */
public final class Overrides {

  public static final OfferId OFFER = new OfferId("kestrel-trust-idva");

  private final Bench bench;

  public Overrides(Bench bench) {
    this.bench = bench;
  }

  /** The officer asks. */
  public Inside.Outcome ask(String request) {
    return bench.act(
        People.OFFICER,
        request,
        new ReferByOverride(OFFER, (Vault.Sealed) seal(request), LawfulBasis.VITAL_INTERESTS));
  }

  /** What the officer enters is sealed. */
  public Vault.SealAnswer seal(String request) {
    return bench.inside.seal(
        People.OFFICER,
        new RequestId(request),
        null,
        Facts.entries(
            Facts.identity(request),
            Facts.safeContact(),
            Facts.risk(false),
            new OverrideReason("He has threatened to kill her this week.")));
  }

  /** The supervisor answers the only one that waits. */
  public Inside.Outcome decide(String request, boolean authorised) {
    List<PoliceOverride> waiting = waiting();
    if (waiting.size() != 1) {
      throw new IllegalStateException("not one waits, but " + waiting.size());
    }
    return bench.act(
        People.SUPERVISOR, request, new DecideOverride(waiting.getFirst().reference(), authorised));
  }

  /** What waits for a supervisor. */
  public List<PoliceOverride> waiting() {
    return police(PoliceCollections.OVERRIDES, PoliceCollections.pending(), PoliceOverride.class);
  }

  /** What the officer sent, as they see it. */
  public List<PoliceReferral> sent() {
    return police(
        PoliceCollections.REFERRALS,
        PoliceCollections.sentBy(People.OFFICER.person(), null),
        PoliceReferral.class);
  }

  /** Everything in the log, oldest first. */
  public List<Event> events() {
    List<Event> events = new ArrayList<>();
    TrackingToken head = bench.engine.events().createHeadToken();
    long last = head == null ? -1 : head.position().orElse(-1);
    try (var stream = bench.engine.events().openStream(null)) {
      while (last >= 0 && stream.hasNextAvailable()) {
        var message = stream.nextAvailable();
        events.add((Event) message.getPayload());
        if (message.trackingToken().position().orElse(last) >= last) {
          break;
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return events;
  }

  /** How many events of this type happened. */
  public long happened(Class<? extends Event> type) {
    return events().stream().filter(type::isInstance).count();
  }

  /** Kestrel's service changes its intake. */
  public void intake(IntakeState intake) {
    Network was = bench.registry.network();
    bench.registry.replace(
        new Network(
            was.organisations(),
            was.staff(),
            was.offers().stream()
                .map(offer -> offer.id().equals(OFFER) ? with(offer, intake) : offer)
                .toList()));
  }

  private static Offer with(Offer offer, IntakeState intake) {
    return new Offer(
        offer.id(),
        offer.organisation(),
        offer.name(),
        offer.kind(),
        offer.description(),
        offer.areas(),
        offer.languages(),
        offer.needs(),
        offer.hours(),
        intake,
        offer.timers());
  }

  private <T> List<T> police(DocumentCollection collection, Key key, Class<T> type) {
    return bench
        .engine
        .stores("police")
        .open(StoreName.of(People.OFFICER.organisation()))
        .page(collection, key, Order.OLDEST_FIRST, Optional.empty(), ReadStore.MAX_PAGE)
        .documents()
        .stream()
        .map(document -> CanonicalJson.mapper().readValue(document.body(), type))
        .toList();
  }
}
