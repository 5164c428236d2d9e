package org.safepathway.firewall.history;

import static org.safepathway.firewall.history.Bodies.object;

import java.util.List;
import org.safepathway.firewall.history.Move.Find;
import org.safepathway.firewall.history.Move.Kind;
import org.safepathway.firewall.history.Move.Other;
import org.safepathway.referral.Edge;
import tools.jackson.databind.node.ObjectNode;

/** What an officer does about her, a colleague tries, and a second person decides. */
final class Policing extends Acts {

  private static final String OTHER_OFFICER = "officer.brook";
  private static final String FIRST_OFFICER = "officer.hale";
  private static final String SUPERVISOR = "supervisor.dunn";

  Policing(Script script, Bodies bodies, Her her) {
    super(script, bodies, her);
  }

  /** What a check of fingerprints was agreed to, without a referral. */
  void fingerprint() {
    script.add(
        "fingerprint",
        Kind.COMMON,
        her.officer,
        "/police/fingerprint-consents",
        null,
        bodies.fingerprint());
  }

  void refer(Service service) {
    boolean high = service == Service.SIGNING || chance(30);
    boolean linked = chance(50);
    ObjectNode body = bodies.referral(service.offer(), high, linked, chance(50));
    ObjectNode turned = body.deepCopy();
    ((ObjectNode) turned.get("risk")).put("policeEmployed", !linked);
    String police = slot("force");
    String own = slot(service.name());
    script.add(
        "refer",
        Kind.FINE,
        her.officer,
        POLICE,
        null,
        body,
        new Other(POLICE, turned.toString()),
        new Find(police, her.officer, POLICE, "referrals"),
        new Find(own, service.caseworker(), SPECIALIST, "referrals"));
    her.sending =
        script.moves().stream()
            .filter(move -> move.what().equals("refer"))
            .findFirst()
            .orElse(null);
    her.referrals.add(new Situation(own, service, false, true));
    if (chance(20)) {
      colleague(police);
    }
    her.policeSlot = police;
  }

  void refusedReferral() {
    ObjectNode body = bodies.referral("harbour-lane-outreach", chance(50), false, false);
    script.add("refer to a paused offer", Kind.COMMON, her.officer, POLICE, null, body);
    ObjectNode bad = bodies.referral(Service.KESTREL.offer(), false, false, false);
    bad.remove("safeContact");
    script.add("refer without a safe contact", Kind.COMMON, her.officer, POLICE, null, bad);
  }

  void override(Service service, boolean linked) {
    String pending = slot("override");
    String who = linked ? service.dutyManager() : SUPERVISOR;
    String overrides = linked ? "/specialist/overrides" : "/police/overrides";
    script.add(
        "ask for an override",
        Kind.COMMON,
        her.officer,
        POLICE,
        null,
        bodies.override(service.offer(), linked),
        null,
        new Find(pending, who, overrides, "overrides"));
    if (chance(15)) {
      script.tick();
      return;
    }
    if (chance(20)) {
      decide("decide one’s own override", pending, her.officer, "/police/overrides", true);
    }
    boolean yes = chance(75);
    String police = slot("force");
    String own = slot(service.name());
    List<Find> finds =
        yes
            ? List.of(
                new Find(police, her.officer, POLICE, "referrals"),
                new Find(own, service.caseworker(), SPECIALIST, "referrals"))
            : List.of();
    decide(
        yes ? "authorise an override" : "refuse an override",
        pending,
        who,
        overrides,
        yes,
        finds.toArray(Find[]::new));
    if (yes) {
      her.referrals.add(new Situation(own, service, false, true));
      her.policeSlot = police;
    }
  }

  private void decide(
      String what, String pending, String who, String overrides, boolean yes, Find... finds) {
    script.add(
        what,
        Kind.COMMON,
        who,
        overrides + "/{}/decision",
        pending,
        object().put("authorised", yes),
        null,
        finds);
  }

  /** What the officer or a colleague does about the first referral. */
  void police(Situation at) {
    if (her.policeSlot == null || at.onward) {
      openAny(at);
      return;
    }
    int way = script.number(10);
    if (way < 4) {
      ObjectNode body = corrected();
      if (body.has("confirmed")) {
        her.referrals.forEach(other -> other.changed = true);
      }
      script.add("correct", Kind.COMMON, her.officer, POLICE + "/{}/facts", her.policeSlot, body);
    } else if (way < 7) {
      colleague(her.policeSlot);
    } else {
      script.add(
          "recall", Kind.COMMON, her.officer, POLICE + "/{}/recall", her.policeSlot, object());
      move(Edge.RECALL, at);
    }
  }

  /** What somebody does who does not know that she was erased. */
  void afterwards() {
    int way = script.number(10);
    Move first = her.sending;
    if (way < 2 && first != null) {
      script.again(first);
    } else if (her.policeSlot != null) {
      police(her.referrals.getFirst());
    }
  }

  private void colleague(String police) {
    String other = her.officer.equals(FIRST_OFFICER) ? OTHER_OFFICER : FIRST_OFFICER;
    script.add("a colleague recalls", Kind.COMMON, other, POLICE + "/{}/recall", police, object());
  }
}
