package org.safepathway.projections.testing;

import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.CLOCK;
import static org.safepathway.projections.testing.TestNetwork.DIPA;
import static org.safepathway.projections.testing.TestNetwork.DUNN;
import static org.safepathway.projections.testing.TestNetwork.FINN;
import static org.safepathway.projections.testing.TestNetwork.HALE;
import static org.safepathway.projections.testing.TestNetwork.KESTREL;
import static org.safepathway.projections.testing.TestNetwork.LINDEN;
import static org.safepathway.projections.testing.TestNetwork.WREN;
import static org.safepathway.projections.testing.TestNetwork.workerOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ConsentToShare;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.Edge;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.Triage;
import org.safepathway.referral.victim.FactsRecorded;
import org.safepathway.referral.victim.VictimRegistered;

/**
 * Random stories from a seed. Referrals follow the life cycle's table; consents, overrides and
 * facts come in any order, more than the aggregates allow.
 */
public final class RandomStory {

  private static final List<OrganisationId> SPECIALISTS = List.of(AMBERWELL, KESTREL, LINDEN);
  private static final List<Actor> OFFICERS = List.of(HALE, WREN, FINN);
  private static final List<FactClass> SHAREABLE =
      List.of(
          FactClass.IDENTITY,
          FactClass.SAFE_CONTACT,
          FactClass.RISK,
          FactClass.SUPPORT,
          FactClass.STATUS);

  private record Live(ReferralId id, Actor from, OrganisationId to, ReferralState state) {}

  private final Random random;
  private final Story story;
  private final TreeMap<String, Live> referrals = new TreeMap<>();
  private int sent;

  private RandomStory(long seed) {
    this.random = new Random(seed);
    this.story = Story.of(1);
  }

  /** A story of some steps; now and then she is erased half-way. */
  public static Story of(long seed, int steps) {
    RandomStory it = new RandomStory(seed);
    it.story.registered(
        it.one(OFFICERS),
        FactClass.IDENTITY,
        FactClass.SAFE_CONTACT,
        FactClass.RISK,
        FactClass.SUPPORT);
    int erasure = it.random.nextInt(10) == 0 ? steps / 2 : steps;
    for (int step = 0; step < steps; step++) {
      if (step == erasure) {
        it.story.erased(HALE);
      }
      it.step();
    }
    return it.story;
  }

  private void step() {
    OrganisationId to = one(SPECIALISTS);
    Actor worker = workerOf(to);
    switch (random.nextInt(16)) {
      case 0, 1 -> story.given(taker(worker), to, some());
      case 2 -> story.withdrawn(worker, to);
      case 3 -> story.narrowed(worker, to, some());
      case 4 -> story.refused(worker, to, some());
      case 5 -> story.later(Duration.ofDays(random.nextInt(90))).lapsed(to).overrideLapsed(to);
      case 6 -> story.status(worker);
      case 7 -> story.opened(worker, some());
      case 8 -> facts(worker);
      case 9, 10 -> send(to);
      case 11 -> override(to);
      default -> edge();
    }
  }

  /** Mostly the service itself; or an officer, or another service that refers her on. */
  private Actor taker(Actor worker) {
    return switch (random.nextInt(4)) {
      case 0 -> one(OFFICERS);
      case 1 -> workerOf(one(SPECIALISTS));
      default -> worker;
    };
  }

  private void facts(Actor worker) {
    Actor by = random.nextBoolean() ? worker : one(OFFICERS);
    List<SealedFact> known = known();
    if (random.nextBoolean() && !known.isEmpty()) {
      story.corrected(by, one(known));
    } else {
      story.recorded(by, SHAREABLE.get(random.nextInt(4)));
    }
  }

  private void send(OrganisationId to) {
    Actor by = random.nextInt(3) == 0 ? workerOf(one(SPECIALISTS)) : one(OFFICERS);
    ReferralId id = newReferral(by, to);
    story.sent(id, by, to, ConsentToShare.GIVEN, random.nextInt(4) == 0);
  }

  private void override(OrganisationId to) {
    Actor by = one(OFFICERS);
    ReferralId id = Story.referral(++sent);
    boolean linked = random.nextBoolean();
    story.asked(by, to, id, linked);
    switch (random.nextInt(4)) {
      case 0 -> story.escalated(to);
      case 1 -> story.overrideRefused(DUNN, to);
      case 2 -> story.expired(to);
      default -> {
        story.authorised(linked ? DIPA : DUNN, by, to, id, linked);
        referrals.put(id.value(), new Live(id, by, to, ReferralState.SENT));
        story.sent(id, by, to, ConsentToShare.OVERRIDDEN, linked);
      }
    }
  }

  private void edge() {
    if (referrals.isEmpty()) {
      return;
    }
    Live live = one(List.copyOf(referrals.values()));
    // A referrer's record goes at the end of its time, so few do in a story.
    boolean aged = random.nextInt(20) == 0;
    List<Edge> open =
        Arrays.stream(Edge.values())
            .filter(edge -> edge.from().contains(live.state()))
            .filter(edge -> edge != Edge.AGE_OUT || aged)
            .toList();
    if (open.isEmpty()) {
      return;
    }
    Edge edge = one(open);
    Actor by =
        switch (edge.taker()) {
          case REFERRER -> live.from();
          case RECIPIENT -> workerOf(live.to());
          case TICKER -> CLOCK;
        };
    ReferralState next = edge.after(live.state());
    referrals.put(live.id().value(), new Live(live.id(), live.from(), live.to(), next));
    tell(edge, live.id(), by);
  }

  private void tell(Edge edge, ReferralId id, Actor by) {
    switch (edge) {
      case RECEIVE -> story.received(id, by);
      case TRIAGE -> story.triaged(id, by, one(List.of(Triage.values())));
      case ACCEPT -> story.accepted(id, by);
      case WAIT -> story.waiting(id, by);
      case DECLINE -> story.declined(id, by);
      case REDIRECT -> {
        OrganisationId to = one(SPECIALISTS);
        ReferralId onward = newReferral(by, to);
        story.sent(onward, by, to).redirected(id, by, onward);
      }
      case RETURN -> story.returned(id, by);
      case CONTACT -> story.contacted(id, by, one(List.of(ContactResult.values())));
      case ENGAGE -> story.engaged(id, by);
      case CLOSE -> story.closed(id, by, one(List.of(Closure.values())));
      case UNDELIVERABLE -> story.undeliverable(id);
      case RECALL -> story.recalled(id, by);
      case REOPEN -> story.reopened(id, by);
      case UNDO_ACCEPTANCE -> story.undone(id, by);
      case NOTE -> story.noted(id, by);
      case ACKNOWLEDGE -> {
        List<SealedFact> known = known();
        if (!known.isEmpty()) {
          story.acknowledged(id, by, one(known));
        }
      }
      case AGE_OUT -> story.agedOut(id);
      case RECEIPT_OVERDUE -> story.receiptOverdue(id);
      case CONTACT_OVERDUE -> story.contactOverdue(id);
    }
  }

  private ReferralId newReferral(Actor by, OrganisationId to) {
    ReferralId id = Story.referral(++sent);
    referrals.put(id.value(), new Live(id, by, to, ReferralState.SENT));
    return id;
  }

  private List<SealedFact> known() {
    List<SealedFact> known = new ArrayList<>();
    for (Event event : story.events()) {
      switch (event) {
        case VictimRegistered e -> known.addAll(e.facts());
        case FactsRecorded e -> known.addAll(e.facts());
        default -> {}
      }
    }
    return known;
  }

  private FactClass[] some() {
    return SHAREABLE.stream().filter(c -> random.nextInt(5) < 3).toArray(FactClass[]::new);
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
