package org.safepathway.firewall.history;

import static org.safepathway.firewall.history.Bodies.list;
import static org.safepathway.firewall.history.Bodies.object;

import java.util.Arrays;
import org.safepathway.directory.requests.Asker;
import org.safepathway.firewall.history.Move.Find;
import org.safepathway.firewall.history.Move.Kind;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is done around a referral: organisations are registered, and end; offers are made, staff
 * join and leave, members of a consortium change, somebody asks for what is held about him,
 * somebody looks for a service.
 */
final class Around {

  private static final String REGISTRAR = "registrar.kane";
  private static final String COORDINATOR = "coordinator.lee";
  private static final String SUPERVISOR = "supervisor.dunn";
  private static final String ORGANISATIONS = "/registrar/organisations";
  private static final String OFFERS = "/specialist/offers";
  private static final String STAFF = "/specialist/staff";

  /** How many numbers for requests there are. */
  private static final int NUMBERS = 1_000_000;

  private final Script script;
  private final Bodies bodies;

  Around(Script script, Bodies bodies) {
    this.script = script;
    this.bodies = bodies;
  }

  /** One of all that. */
  void anything(Situation at, String officer) {
    Service service = at.service;
    switch (script.one(0, 1, 2, 3, 4, 5, 6, 7, 8)) {
      case 0 -> organisation();
      case 1 -> offer(service);
      case 2 -> colleague(service);
      case 3 -> script.together(() -> leaver(service, at.slot));
      case 4 -> members();
      case 5 -> request(service);
      case 6 -> seeking(service, officer);
      case 7 -> move(officer);
      default -> directory();
    }
  }

  /** A new one, with its first manager; now and then it ends. */
  private void organisation() {
    String id = script.name() + "-house";
    String one = ORGANISATIONS + "/" + id;
    ObjectNode body =
        object().put("id", id).put("name", "House of " + bodies.words(2)).put("kind", "SPECIALIST");
    body.put("byAndFor", script.chance(50));
    common("register an organisation", REGISTRAR, ORGANISATIONS, body);
    String manager = script.name() + ".manager";
    common("let a first manager join", REGISTRAR, one + "/staff", person(manager, "MANAGER"));
    common("invite a first manager", REGISTRAR, one + "/staff/invite", invited(manager));
    if (script.chance(50)) {
      // The last one stays, and whoever comes after the first is let in by her.
      String second = script.name() + ".second";
      common("let a second manager join", manager, STAFF, person(second, "MANAGER"));
      common(
          "let a first manager go",
          REGISTRAR,
          one + "/staff/remove",
          object().put("person", manager));
    }
    if (script.chance(70)) {
      common("close an organisation", REGISTRAR, one + "/close", object().put("sure", true));
    }
  }

  /** One that referrals were sent to: from then on nobody there acts or reads. */
  void ends(Service service) {
    common(
        "close a service",
        REGISTRAR,
        ORGANISATIONS + "/" + service.organisation() + "/close",
        object().put("sure", true));
  }

  /** From its first word to its end, so that lists do not grow with every history. */
  private void offer(Service service) {
    String manager = service.manager();
    String slot = script.slot("offer");
    script.add(
        "make an offer",
        Kind.COMMON,
        manager,
        OFFERS,
        null,
        bodies.offer(),
        null,
        Find.answered(slot));
    of(slot, "fund an offer", manager, "/funding", bodies.funding());
    of(slot, "open an offer", manager, "/now", bodies.offerNow());
    of(slot, "describe an offer", manager, "/description", bodies.offer());
    of(slot, "end an offer", manager, "/end", object());
  }

  private void of(String slot, String what, String manager, String act, ObjectNode body) {
    script.add(what, Kind.COMMON, manager, OFFERS + "/{}" + act, slot, body);
  }

  /** Who works for a service is its own affair. */
  private void colleague(Service service) {
    String manager = service.manager();
    String person = script.name() + ".colleague";
    high("let a colleague join", manager, STAFF, person(person, "CASEWORKER"));
    high("let a colleague do other work", manager, STAFF + "/change", may(person));
    high("invite a colleague", manager, STAFF + "/invite", invited(person));
    high("sign a colleague out", manager, STAFF + "/sign-out", object().put("person", person));
    high("let a colleague go", manager, STAFF + "/remove", object().put("person", person));
  }

  private static ObjectNode may(String colleague) {
    ObjectNode may = object().put("changed", colleague);
    may.set("mayNow", list("CASEWORKER", "DUTY_MANAGER"));
    return may;
  }

  /** To another unit of the force; what he sent stays his. */
  private void move(String officer) {
    ObjectNode moved = object().put("changed", officer);
    moved.set("mayNow", list("OFFICER"));
    moved.put(
        "unitNow",
        script.one("domestic-abuse-team", "response-birmingham", "response-coventry-solihull"));
    common("move an officer", REGISTRAR, ORGANISATIONS + "/force/staff/change", moved);
  }

  /**
   * Whoever has left does nothing and reads nothing any more; here they come back a little later,
   * since other histories need them, too.
   */
  private void leaver(Service service, String slot) {
    String manager = service.manager();
    String leaver = service.caseworker();
    common("a caseworker leaves", manager, STAFF + "/remove", object().put("person", leaver));
    ObjectNode opens = object().put("purpose", "SUPPORT");
    opens.set("classes", list("IDENTITY"));
    String openings = "/specialist/referrals/{}/openings";
    script.add("open after leaving", Kind.HIGH, leaver, openings, slot, opens);
    common("a caseworker comes back", manager, STAFF, person(leaver, "CASEWORKER"));
  }

  private void members() {
    ObjectNode member = object().put("member", script.one("kestrel-trust", "quartz-men"));
    common("a member joins", COORDINATOR, "/consortium/members", member);
    common("a member leaves", COORDINATOR, "/consortium/members/remove", member);
  }

  /** Somebody asks for what is held; to the police it is one thing, to a service another. */
  private void request(Service service) {
    common("note a request", SUPERVISOR, "/police/requests", asked());
    high("note a request to a service", service.manager(), "/specialist/requests", asked());
  }

  private ObjectNode asked() {
    return object()
        .put("number", "REQ-2026-" + script.number(NUMBERS))
        .put("asker", script.one(Asker.values()).name())
        .put("receivedOn", bodies.today().toString());
  }

  private void seeking(Service service, String officer) {
    ObjectNode found = object().put("area", "WALSALL").put("mustLeave", script.chance(50));
    found.set("needs", list(script.one("SAFE_ACCOMMODATION", "ADVOCACY", "COUNSELLING")));
    common("look for a service", officer, "/police/find", found);
    ObjectNode seeks = found.deepCopy();
    seeks.set("statusNeeds", list(script.one("MVDAC", "IMMIGRATION_ADVICE")));
    high("look for a service by her status", service.caseworker(), "/specialist/services", seeks);
  }

  /** What another directory publishes; once more it changes nothing. */
  private void directory() {
    common("load a directory", REGISTRAR, "/registrar/directory", bodies.directory());
  }

  private void common(String what, String person, String path, ObjectNode body) {
    script.add(what, Kind.COMMON, person, path, null, body);
  }

  private void high(String what, String person, String path, ObjectNode body) {
    script.add(what, Kind.HIGH, person, path, null, body);
  }

  private ObjectNode person(String id, String... roles) {
    ObjectNode person = object().put("person", id).put("name", "Wren Hart");
    person.set("roles", list(Arrays.copyOf(roles, roles.length)));
    return person;
  }

  private static ObjectNode invited(String colleague) {
    return object().put("colleague", colleague).put("email", "wren.hart@heron.example");
  }
}
