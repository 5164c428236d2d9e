package org.safepathway.firewall.history;

import static org.safepathway.firewall.history.Bodies.POLICE_CLASSES;
import static org.safepathway.firewall.history.Bodies.list;
import static org.safepathway.firewall.history.Bodies.object;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.safepathway.firewall.history.Move.Kind;
import org.safepathway.firewall.history.Move.Other;
import tools.jackson.databind.node.ObjectNode;

/** What she agrees to and takes back, what is then recorded, and what links her to herself. */
final class Consents extends Acts {

  private final Policing police;

  Consents(Script script, Bodies bodies, Her her, Policing police) {
    super(script, bodies, her);
    this.police = police;
  }

  /** She is asked and does not agree, or agrees to be counted. */
  void answers(Situation at) {
    if (at.onward || chance(50)) {
      ObjectNode body = object().put("purpose", "SUPPORT");
      body.set("record", bodies.no(bodies.validity(day()), POLICE_CLASSES));
      script.add("refuse consent", Kind.HIGH, who(at), path("consents"), at.slot, body);
      at.statusAgreed = false;
      her.agreed.no(at.service);
    } else {
      ObjectNode body = object().put("purpose", "STATISTICS");
      body.set("record", bodies.consent(bodies.validity(day())));
      script.add("agree to be counted", Kind.COMMON, who(at), path("consents"), at.slot, body);
    }
  }

  /** Freely and from now on, or somebody sees to it that it is refused or begins later. */
  void consent(Situation at, boolean status) {
    if (chance(6)) {
      ObjectNode record = bodies.unfree(bodies.consent(bodies.validity(day()), POLICE_CLASSES));
      consents("consent under pressure", at, record);
    } else if (chance(6)) {
      Validity validity = bodies.laterValidity(day());
      consents("consent from later on", at, bodies.consent(validity, POLICE_CLASSES));
      her.agreed.withItself(at.service, validity, day());
    } else {
      agrees(at, status);
    }
  }

  void agrees(Situation at, boolean status) {
    List<String> classes = new ArrayList<>(List.of(POLICE_CLASSES));
    if (status) {
      classes.add("STATUS");
    }
    LocalDate day = day();
    Validity validity = bodies.validity(day);
    consents("consent", at, bodies.consent(validity, classes.toArray(String[]::new)));
    at.statusAgreed = status;
    her.agreed.withItself(at.service, validity, day);
  }

  private void consents(String what, Situation at, ObjectNode record) {
    ObjectNode body = object().put("purpose", "SUPPORT");
    body.set("record", record);
    script.add(what, Kind.HIGH, who(at), path("consents"), at.slot, body);
  }

  void status(Situation at) {
    script.add(
        "status",
        Kind.SEALED,
        who(at),
        path("status"),
        at.slot,
        bodies.status(),
        new Other(path("status"), bodies.status().toString()));
  }

  void statusOrWithdrawal(Situation at) {
    if (at.statusAgreed && chance(50)) {
      status(at);
      open(at, "STATUS");
    } else if (chance(30)) {
      ObjectNode body = object();
      body.set("noLonger", list(at.statusAgreed && chance(50) ? "STATUS" : "RISK"));
      script.add("narrow", Kind.HIGH, who(at), path("consents/narrow"), at.slot, body);
    } else if (chance(60)) {
      ObjectNode body = object().put("purpose", "SUPPORT");
      script.add("withdraw", Kind.HIGH, who(at), path("consents/withdraw"), at.slot, body);
      at.statusAgreed = false;
      her.agreed.no(at.service);
      open(at, "IDENTITY");
    } else if (chance(20)) {
      // A need that is told of goes with her, as with any consent that she takes back.
      script.add(
          "erase",
          her.asked ? Kind.COMMON : Kind.HIGH,
          at.service.manager(),
          path("erase"),
          at.slot,
          object());
      // Nobody works on it any more, so what a service did next would not happen; the officer knows
      // nothing of it and goes on.
      her.erased = true;
      police.afterwards();
    }
  }

  void facts(Situation at) {
    ObjectNode body = corrected();
    her.referrals.stream()
        .filter(other -> body.has("confirmed") && other.service != at.service)
        .forEach(other -> other.changedAbove = true);
    script.add("add facts", Kind.HIGH, who(at), path("facts"), at.slot, body);
  }

  /**
   * She carries a code from one service to another, which enters it with her, or somebody enters a
   * wrong one; now and then she undoes it.
   */
  void link(Situation at) {
    Situation other = her.referrals.get(script.number(her.referrals.size()));
    script.add("make a link code", Kind.HIGH, who(at), path("links/codes"), at.slot, object());
    ObjectNode code =
        object()
            .put("code", chance(80) ? Histories.LAST_CODE : "0000-0000-0000")
            .put("sheIsHere", true);
    script.add("enter a link code", Kind.HIGH, who(other), path("links"), other.slot, code);
    if (chance(40)) {
      ObjectNode undo = object().put("organisation", other.service.organisation());
      script.add("undo a link", Kind.HIGH, who(at), path("links/undo"), at.slot, undo);
    }
  }
}
