package org.safepathway.firewall.history;

import static org.safepathway.firewall.history.Bodies.object;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

  /** So long an override surely holds. */
  private static final int OVERRIDE_DAYS = 12;

  /** From then on surely no referral is answered again. */
  private static final Duration ANSWERED_AGAIN = Duration.ofMinutes(61);

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
    Validity validity = bodies.validity(day());
    ObjectNode body = bodies.referral(service.offer(), high, linked, chance(50), validity);
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
    her.referrals.add(new Situation(own, service, false));
    her.agreed.toOthers(service, validity);
    if (chance(20)) {
      colleague(police);
    }
    if (chance(6)) {
      sameId();
    }
    if (chance(6)) {
      otherwise();
    }
    her.policeSlot = police;
  }

  /**
   * His own request with another body. Whoever sends it less than an hour after the first can find
   * out that she was erased since, which is declared (decision 0010).
   */
  private void otherwise() {
    Move first = her.sending;
    if (first == null) {
      return;
    }
    if (her.erased && script.soFar().minus(first.at()).compareTo(ANSWERED_AGAIN) < 0) {
      script.again(first);
    } else {
      script.otherwise(first, bodies.ofSomebodyElse(Objects.requireNonNull(first.body())));
    }
  }

  /** A request id is its sender’s: another officer who happens to have it sends his own. */
  private void sameId() {
    Move first = her.sending;
    if (first == null) {
      return;
    }
    if (chance(30)) {
      Service service = her.referrals.getFirst().service;
      script.sameIdBy(colleague(), first, null, found(colleague(), service));
    } else {
      Service service = Service.LINDEN;
      ObjectNode body =
          bodies.referral(service.offer(), chance(50), chance(50), false, bodies.validity(day()));
      script.sameIdBy(colleague(), first, body, found(colleague(), service));
    }
  }

  /** Where a referral may have come of it that nobody works on. */
  private Find[] found(String officer, Service service) {
    return new Find[] {
      new Find(slot("force"), officer, POLICE, "referrals"),
      new Find(slot(service.name()), service.caseworker(), SPECIALIST, "referrals")
    };
  }

  void refusedReferral() {
    Validity validity = bodies.validity(day());
    ObjectNode body = bodies.referral("harbour-lane-outreach", chance(50), false, false, validity);
    script.add("refer to a paused offer", Kind.COMMON, her.officer, POLICE, null, body);
    ObjectNode bad = bodies.referral(Service.KESTREL.offer(), false, false, false, validity);
    ObjectNode unfree = bad.deepCopy();
    bodies.unfree((ObjectNode) unfree.get("consent"));
    script.add("refer under pressure", Kind.COMMON, her.officer, POLICE, null, unfree);
    bad.remove("safeContact");
    script.add("refer without a safe contact", Kind.COMMON, her.officer, POLICE, null, bad);
    ObjectNode early =
        bodies.referral(Service.KESTREL.offer(), false, false, false, bodies.laterValidity(day()));
    script.add(
        "refer too early",
        Kind.COMMON,
        her.officer,
        POLICE,
        null,
        early,
        null,
        found(her.officer, Service.KESTREL));
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
      her.referrals.add(new Situation(own, service, false));
      her.agreed.toOthers(service, new Validity(null, day(), day().plusDays(OVERRIDE_DAYS)));
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
      correct(her.policeSlot, body, her.correction);
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
    } else if (way < 3) {
      sameId();
    } else if (way < 4) {
      otherwise();
    } else if (her.policeSlot != null) {
      police(her.referrals.getFirst());
    }
  }

  /** Also whether he is linked to the police, which is learnt late at times. */
  private void correct(String police, ObjectNode body, @Nullable Move before) {
    if (before != null && chance(25)) {
      script.otherwise(before, body);
      return;
    }
    String facts = POLICE + "/{}/facts";
    boolean risk = body.has("risk");
    ObjectNode turned = body.deepCopy();
    if (risk) {
      ObjectNode other = (ObjectNode) turned.get("risk");
      other.put("policeEmployed", !other.get("policeEmployed").asBoolean());
    }
    script.add(
        "correct",
        risk ? Kind.FINE : Kind.COMMON,
        her.officer,
        facts,
        police,
        body,
        risk ? new Other(facts, turned.toString()) : null);
    her.correction =
        script.moves().stream()
            .filter(move -> move.what().equals("correct"))
            .reduce((earlier, later) -> later)
            .orElse(null);
  }

  private void colleague(String police) {
    script.add(
        "a colleague recalls", Kind.COMMON, colleague(), POLICE + "/{}/recall", police, object());
  }

  private String colleague() {
    return her.officer.equals(FIRST_OFFICER) ? OTHER_OFFICER : FIRST_OFFICER;
  }
}
