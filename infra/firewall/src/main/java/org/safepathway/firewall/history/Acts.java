package org.safepathway.firewall.history;

import static org.safepathway.firewall.history.Bodies.list;
import static org.safepathway.firewall.history.Bodies.object;

import java.time.LocalDate;
import org.safepathway.firewall.history.Move.Kind;
import org.safepathway.firewall.history.Move.Other;
import org.safepathway.referral.Edge;
import org.safepathway.referral.victim.Confirmation;
import tools.jackson.databind.node.ObjectNode;

/** What all who act about a referral have: the story so far, and how an act is added to it. */
abstract class Acts {

  static final String POLICE = "/police/referrals";
  static final String SPECIALIST = "/specialist/referrals";

  final Script script;
  final Bodies bodies;
  final Her her;

  Acts(Script script, Bodies bodies, Her her) {
    this.script = script;
    this.bodies = bodies;
    this.her = her;
  }

  void note(Situation at) {
    script.add(
        "note",
        kind(at, at.unsafe ? Kind.SEALED_KEPT : Kind.SEALED),
        who(at),
        path("notes"),
        at.slot,
        object().put("text", bodies.words(40)),
        new Other(path("notes"), object().put("text", bodies.words(40)).toString()));
    at.unsafe = false;
  }

  void open(Situation at, String... classes) {
    ObjectNode body = object().put("purpose", "SUPPORT");
    body.set("classes", list(classes));
    script.add("open " + classes[0], Kind.HIGH, who(at), path("openings"), at.slot, body);
  }

  void openAny(Situation at) {
    String[] all = {"IDENTITY", "RISK", "SUPPORT", "STATUS", "CASE_NOTE"};
    open(at, all[script.number(all.length)]);
  }

  /** Who she is or how she may be contacted is confirmed with her; other facts are not. */
  ObjectNode corrected() {
    ObjectNode body = object();
    switch (script.number(5)) {
      case 0 -> body.set("identity", bodies.identity());
      case 1 -> body.set("risk", bodies.risk(chance(50), chance(50)));
      case 2 -> body.set("support", bodies.support());
      default -> body.set("safeContact", bodies.safeContact());
    }
    return body.has("risk") || body.has("support")
        ? body
        : body.put("confirmed", script.one(Confirmation.values()).name());
  }

  void move(Edge edge, Situation at) {
    if (edge.from().contains(at.state)) {
      at.state = edge.after(at.state);
    }
  }

  /** Whatever is done about a referral that a service made is beyond what police may notice. */
  static Kind kind(Situation at, Kind kind) {
    if (!at.onward) {
      return kind;
    }
    return kind == Kind.COMMON || kind == Kind.FINE || kind == Kind.REDIRECT
        ? Kind.HIGH
        : Kind.SEALED;
  }

  /** Mostly a caseworker; a manager may do the same. */
  String who(Situation at) {
    return chance(10) ? at.service.manager() : at.service.caseworker();
  }

  /** Today, or yesterday: a history begins in the morning. */
  LocalDate day() {
    return bodies.today().plusDays(script.soFar().toDays());
  }

  static String path(String act) {
    return SPECIALIST + "/{}/" + act;
  }

  String slot(String of) {
    return script.slot(of);
  }

  boolean chance(int percent) {
    return script.chance(percent);
  }
}
