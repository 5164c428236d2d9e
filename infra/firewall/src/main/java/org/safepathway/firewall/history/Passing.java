package org.safepathway.firewall.history;

import static org.safepathway.firewall.history.Bodies.POLICE_CLASSES;
import static org.safepathway.firewall.history.Bodies.list;
import static org.safepathway.firewall.history.Bodies.object;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.safepathway.firewall.history.Move.Find;
import org.safepathway.firewall.history.Move.Kind;
import org.safepathway.firewall.history.Move.Other;
import org.safepathway.referral.Edge;
import org.safepathway.referral.ReferralState;
import org.safepathway.status.StatusNeed;
import tools.jackson.databind.node.ObjectNode;

/** How she gets to another service: handed on, or by a consortium that knows one. */
final class Passing extends Acts {

  private static final String COORDINATOR = "coordinator.lee";
  private static final String DEMAND = "/consortium/demand";

  private static final List<StatusNeed> ANY = List.of(StatusNeed.values());

  private static final List<StatusNeed> NOT_SETTLEMENT =
      ANY.stream().filter(need -> need != StatusNeed.DVILR).toList();

  private final Mode mode;

  Passing(Script script, Bodies bodies, Her her, Mode mode) {
    super(script, bodies, her);
    this.mode = mode;
  }

  void onward(Situation at) {
    Service next = script.one(Service.AMBERWELL, Service.KESTREL, Service.LINDEN);
    if (next == at.service || her.referrals.size() > 3) {
      openAny(at);
      return;
    }
    // What police may not notice at all need not be sure.
    boolean sure = her.agreed.holds(at.service, day()) && her.agreed.mayBeAsked(next);
    boolean possible = Edge.REDIRECT.from().contains(at.state) && !at.apart;
    if (next == Service.LINDEN && chance(15)) {
      inVain(at, next);
    } else if ((sure || at.onward) && possible && chance(50)) {
      redirect(at, next, sure);
    } else {
      referOn(at, next);
    }
  }

  private void redirect(Situation at, Service next, boolean sure) {
    LocalDate day = day();
    Validity some = bodies.validity(day);
    Validity validity = some.surelyHolds(day) ? some : Validity.lasting(day);
    ObjectNode body = body(next, validity);
    List<StatusNeed> needs = needs(next);
    String own = slot(next.name());
    // In the place of a redirect stands a decline, or the same redirect for other needs.
    boolean high = mode == Mode.HIGH_ACTS;
    script.add(
        "redirect",
        kind(at, high ? Kind.REDIRECT : Kind.SEALED_KEPT),
        who(at),
        path("redirect"),
        at.slot,
        bodies.withNeeds(body, needs),
        high
            ? new Other(path("decline"), bodies.decline().toString())
            : new Other(path("redirect"), bodies.withNeeds(body, needs).toString()),
        new Find(own, next.caseworker(), SPECIALIST, "referrals"));
    move(Edge.REDIRECT, at);
    if (sure) {
      her.agreed.toOthers(next, validity);
    } else {
      her.agreed.perhapsToOthers(next);
    }
    her.referrals.add(new Situation(own, next, true));
  }

  private void referOn(Situation at, Service next) {
    boolean later = chance(5);
    ObjectNode body = body(next, later ? bodies.laterValidity(day()) : bodies.validity(day()));
    String own = slot(next.name());
    script.add(
        later ? "refer on too early" : "refer on",
        Kind.SEALED,
        who(at),
        path("refer-on"),
        at.slot,
        bodies.withNeeds(body, needs(next)),
        new Other(path("refer-on"), bodies.withNeeds(body, needs(next)).toString()),
        new Find(own, next.caseworker(), SPECIALIST, "referrals"));
    her.agreed.perhapsToOthers(next);
    if (!later) {
      her.referrals.add(new Situation(own, next, true));
    }
  }

  /**
   * What it surely may do for her: whether somebody is sent on for settlement hangs on the adviser
   * there (DOMAIN.md rule 17), and what one history refuses the other may not do.
   */
  private List<StatusNeed> needs(Service next) {
    return next == Service.AMBERWELL && her.advised ? ANY : NOT_SETTLEMENT;
  }

  /** For settlement, to a service that has no such adviser. */
  private void inVain(Situation at, Service next) {
    String act = chance(50) ? "redirect" : "refer-on";
    ObjectNode body = body(next, bodies.validity(day()));
    body.set("needs", list(StatusNeed.DVILR.name()));
    ObjectNode other = body.deepCopy();
    other.set("needs", list(StatusNeed.DVILR.name(), StatusNeed.MVDAC.name()));
    script.add(
        act + " for a need that it may not meet",
        Kind.SEALED,
        who(at),
        path(act),
        at.slot,
        body,
        new Other(path(act), other.toString()));
  }

  private ObjectNode body(Service next, Validity validity) {
    ObjectNode body = object().put("offer", next.offer());
    List<String> classes = new ArrayList<>(List.of(POLICE_CLASSES));
    if (chance(40)) {
      classes.add("STATUS");
    }
    body.set("record", bodies.consent(validity, classes.toArray(String[]::new)));
    return body;
  }

  /**
   * Whoever holds a referral that came to nothing asks a consortium, its co-ordinator suggests a
   * member, and they say what came of it. What a service does about a referral of its own is beyond
   * what a consortium may notice, so of that none is asked.
   */
  void consortium(Situation at) {
    boolean police = her.policeSlot != null && at.state != ReferralState.WAITING_LIST && chance(60);
    if (at.onward || at.apart || (!police && at.state == ReferralState.REDIRECTED)) {
      openAny(at);
      return;
    }
    String person = police ? her.officer : who(at);
    String path = police ? POLICE + "/{}/consortium" : path("consortium");
    String own = police && her.policeSlot != null ? her.policeSlot : at.slot;
    String demand = slot("demand");
    her.asked = true;
    script.add(
        police ? "ask a consortium" : "a service asks a consortium",
        Kind.COMMON,
        person,
        path,
        own,
        bodies.need(),
        null,
        new Find(demand, COORDINATOR, DEMAND, "demands"));
    if (chance(70)) {
      ObjectNode body = chance(50) ? object() : object().put("member", "nile-sisters");
      script.add(
          "suggest a member", Kind.COMMON, COORDINATOR, DEMAND + "/{}/suggestion", demand, body);
      if (chance(70)) {
        ObjectNode answer =
            object().put("suggestion", 1).put("answer", chance(30) ? "REFERRED" : "NOT_TAKEN_UP");
        script.add("answer a consortium", Kind.COMMON, person, path + "/answer", own, answer);
      }
    }
    if (chance(25)) {
      ObjectNode body = object().put("purpose", "STATISTICS");
      script.add(
          "withdraw statistics", Kind.COMMON, who(at), path("consents/withdraw"), at.slot, body);
    }
  }
}
