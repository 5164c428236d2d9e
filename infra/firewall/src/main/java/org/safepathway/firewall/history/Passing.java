package org.safepathway.firewall.history;

import static org.safepathway.firewall.history.Bodies.POLICE_CLASSES;
import static org.safepathway.firewall.history.Bodies.object;

import java.util.ArrayList;
import java.util.List;
import org.safepathway.firewall.history.Move.Find;
import org.safepathway.firewall.history.Move.Kind;
import org.safepathway.firewall.history.Move.Other;
import org.safepathway.referral.Edge;
import org.safepathway.referral.ReferralState;
import tools.jackson.databind.node.ObjectNode;

/** How she gets to another service: handed on, or by a consortium that knows one. */
final class Passing extends Acts {

  private static final String COORDINATOR = "coordinator.lee";
  private static final String DEMAND = "/consortium/demand";

  Passing(Script script, Bodies bodies, Her her) {
    super(script, bodies, her);
  }

  void onward(Situation at) {
    Service next = script.one(Service.AMBERWELL, Service.KESTREL, Service.LINDEN);
    if (next == at.service || her.referrals.size() > 3) {
      openAny(at);
      return;
    }
    ObjectNode body = object().put("offer", next.offer());
    List<String> classes = new ArrayList<>(List.of(POLICE_CLASSES));
    if (chance(40)) {
      classes.add("STATUS");
    }
    body.set("record", bodies.consent(classes.toArray(String[]::new)));
    String own = slot(next.name());
    Find find = new Find(own, next.caseworker(), SPECIALIST, "referrals");
    boolean agreed = at.consent && !her.refused.contains(next);
    if (chance(50) && agreed && Edge.REDIRECT.from().contains(at.state)) {
      script.add(
          "redirect",
          kind(at, Kind.REDIRECT),
          who(at),
          path("redirect"),
          at.slot,
          body,
          new Other(path("decline"), bodies.decline().toString()),
          find);
      move(Edge.REDIRECT, at);
    } else {
      script.add("refer on", Kind.HIGH, who(at), path("refer-on"), at.slot, body, null, find);
    }
    her.referrals.add(new Situation(own, next, true, true));
  }

  /**
   * Whoever holds a referral that came to nothing asks a consortium, its co-ordinator suggests a
   * member, and they say what came of it. What a service does about a referral of its own is beyond
   * what a consortium may notice, so of that none is asked.
   */
  void consortium(Situation at) {
    boolean police = her.policeSlot != null && at.state != ReferralState.WAITING_LIST && chance(60);
    if (at.onward || (!police && at.state == ReferralState.REDIRECTED)) {
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
