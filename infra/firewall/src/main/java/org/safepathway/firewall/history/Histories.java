package org.safepathway.firewall.history;

import static org.safepathway.firewall.history.Bodies.POLICE_CLASSES;
import static org.safepathway.firewall.history.Bodies.list;
import static org.safepathway.firewall.history.Bodies.object;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.firewall.history.Move.Find;
import org.safepathway.firewall.history.Move.Kind;
import org.safepathway.firewall.history.Move.Other;
import org.safepathway.referral.Closure;
import org.safepathway.referral.Edge;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.victim.Confirmation;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes random histories of one victim each. Most moves follow the life cycle; some are refused on
 * purpose: a colleague’s, a repeated one, one that comes too late.
 */
public final class Histories {

  private static final String[] OFFICERS = {"officer.hale", "officer.brook", "officer.wren"};
  private static final String SUPERVISOR = "supervisor.dunn";
  private static final String POLICE = "/police/referrals";
  private static final String COORDINATOR = "coordinator.lee";
  private static final String DEMAND = "/consortium/demand";
  private static final String SPECIALIST = "/specialist/referrals";

  /** Stands for the code that was made last in this history. */
  public static final String LAST_CODE = "{the last link code}";

  /** One more than a service has to make. */
  private static final int ATTEMPTS = 4;

  /** That she cannot be reached is refused before it was tried often enough; these never are. */
  private static final List<Closure> ANY_TIME =
      Arrays.stream(Closure.values())
          .filter(closure -> closure != Closure.UNABLE_TO_CONTACT)
          .toList();

  /** So few that no consent of a history is over before the history is. */
  private static final int MOST_LEAPS = 3;

  private final Mode mode;
  private final long seed;
  private final String name;
  private final Random random;
  private final Bodies bodies;
  private final Script script;
  private final Around around;
  private final List<Situation> referrals = new ArrayList<>();
  private final String officer;
  private @Nullable String policeSlot;
  private int leaps;
  private boolean erased;
  private boolean asked;
  private @Nullable Move sending;

  private Histories(long seed, Mode mode, String name, LocalDate today) {
    this.mode = mode;
    this.seed = seed;
    this.name = name;
    this.random = new Random(seed);
    this.bodies = new Bodies(random, today);
    this.script = new Script(name, random);
    this.around = new Around(script, bodies);
    this.officer = OFFICERS[random.nextInt(OFFICERS.length)];
  }

  /**
   * A history.
   *
   * @param seed makes the same again
   * @param name goes into the ids of its requests, unique within the two applications
   * @param today the day on which it begins
   */
  public static History random(long seed, Mode mode, String name, LocalDate today) {
    return new Histories(seed, mode, name, today).make();
  }

  private History make() {
    begin();
    int steps = 8 + random.nextInt(12);
    for (int i = 0; i < steps; i++) {
      step();
    }
    return new History(seed, name, mode, bodies.today(), script.moves());
  }

  private void begin() {
    Service service = Service.values()[random.nextInt(Service.values().length)];
    int way = random.nextInt(100);
    if (way < 12) {
      add(
          "fingerprint",
          Kind.COMMON,
          officer,
          "/police/fingerprint-consents",
          null,
          bodies.fingerprint());
    }
    if (way < 20) {
      refusedReferral();
    }
    if (way < 75) {
      refer(service);
      if (chance(90)) {
        mainPath(referrals.getFirst());
      }
    } else {
      override(service, way >= 92);
      if (!referrals.isEmpty() && chance(60)) {
        mainPath(referrals.getFirst());
      }
    }
  }

  private void refer(Service service) {
    boolean high = service == Service.SIGNING || chance(30);
    boolean linked = chance(50);
    ObjectNode body = bodies.referral(service.offer(), high, linked, chance(50));
    ObjectNode turned = body.deepCopy();
    ((ObjectNode) turned.get("risk")).put("policeEmployed", !linked);
    String police = slot("force");
    String own = slot(service.name());
    add(
        "refer",
        Kind.FINE,
        officer,
        POLICE,
        null,
        body,
        new Other(POLICE, turned.toString()),
        new Find(police, officer, POLICE, "referrals"),
        new Find(own, service.caseworker(), SPECIALIST, "referrals"));
    sending =
        script.moves().stream()
            .filter(move -> move.what().equals("refer"))
            .findFirst()
            .orElse(null);
    referrals.add(new Situation(own, service, false, true));
    if (chance(20)) {
      colleague(police);
    }
    policeSlot = police;
  }

  private void refusedReferral() {
    ObjectNode body = bodies.referral("harbour-lane-outreach", chance(50), false, false);
    add("refer to a paused offer", Kind.COMMON, officer, POLICE, null, body);
    ObjectNode bad = bodies.referral(Service.KESTREL.offer(), false, false, false);
    bad.remove("safeContact");
    add("refer without a safe contact", Kind.COMMON, officer, POLICE, null, bad);
  }

  private void override(Service service, boolean linked) {
    String pending = slot("override");
    String who = linked ? service.dutyManager() : SUPERVISOR;
    String overrides = linked ? "/specialist/overrides" : "/police/overrides";
    add(
        "ask for an override",
        Kind.COMMON,
        officer,
        POLICE,
        null,
        bodies.override(service.offer(), linked),
        null,
        new Find(pending, who, overrides, "overrides"));
    if (chance(15)) {
      tick();
      return;
    }
    if (chance(20)) {
      decide("decide one’s own override", pending, officer, "/police/overrides", true);
    }
    boolean yes = chance(75);
    String police = slot("force");
    String own = slot(service.name());
    List<Find> finds =
        yes
            ? List.of(
                new Find(police, officer, POLICE, "referrals"),
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
      referrals.add(new Situation(own, service, false, true));
      policeSlot = police;
    }
  }

  private void decide(
      String what, String pending, String who, String overrides, boolean yes, Find... finds) {
    add(
        what,
        Kind.COMMON,
        who,
        overrides + "/{}/decision",
        pending,
        object().put("authorised", yes),
        null,
        finds);
  }

  /** Received, consent to status, status recorded and opened: what most histories go through. */
  private void mainPath(Situation at) {
    take(Edge.RECEIVE, at, "receive");
    if (chance(30)) {
      triage(at);
    }
    consent(at, true);
    status(at);
    open(at, "STATUS");
  }

  private void step() {
    if (referrals.isEmpty() || chance(8)) {
      if (leaps++ < MOST_LEAPS) {
        tick();
      }
      return;
    }
    if (erased) {
      afterwards();
      return;
    }
    if (chance(4)) {
      around.anything(at(), officer);
      return;
    }
    Situation at = at();
    if (at.service.ends() && chance(3)) {
      around.ends(at.service);
    }
    if ((at.changed || at.changedAbove) && chance(25)) {
      acknowledge(at);
      return;
    }
    switch (random.nextInt(21)) {
      case 0 -> police(at);
      case 1 -> note(at);
      case 2 -> open(at, "IDENTITY", "SAFE_CONTACT");
      case 3 -> openAny(at);
      case 4 -> consent(at, chance(60));
      case 5 -> statusOrWithdrawal(at);
      case 6 -> onward(at);
      case 7 -> facts(at);
      case 8 -> link(at);
      case 9 -> face(at.service);
      case 10 -> offer();
      case 11 -> answers(at);
      case 12 -> acknowledge(at);
      default -> along(at);
    }
  }

  private Situation at() {
    return referrals.get(random.nextInt(referrals.size()));
  }

  /** She is asked and does not agree, or agrees to be counted. */
  private void answers(Situation at) {
    if (at.onward || chance(50)) {
      ObjectNode body = object().put("purpose", "SUPPORT");
      body.set("record", bodies.answer(ConsentRecord.ConsentAnswer.REFUSED, POLICE_CLASSES));
      add("refuse consent", Kind.HIGH, who(at), path("consents"), at.slot, body);
      at.statusAgreed = false;
      at.consent = false;
    } else {
      ObjectNode body = object().put("purpose", "STATISTICS");
      body.set("record", bodies.consent());
      add("agree to be counted", Kind.COMMON, who(at), path("consents"), at.slot, body);
    }
  }

  /** One edge that is open to it now. */
  private void along(Situation at) {
    switch (at.state) {
      case SENT -> take(Edge.RECEIVE, at, "receive");
      case RECEIVED, TRIAGED, WAITING_LIST -> decideAbout(at);
      case ACCEPTED, ENGAGED -> work(at);
      case CLOSED -> take(Edge.REOPEN, at, "reopen");
      case DECLINED, REDIRECTED, RETURNED -> consortium(at);
      case RECALLED -> openAny(at);
    }
  }

  private void decideAbout(Situation at) {
    if (at.state == ReferralState.WAITING_LIST && chance(60)) {
      waiting(at);
      return;
    }
    int way = random.nextInt(10);
    if (way < 3) {
      triage(at);
    } else if (way < 7) {
      accept(at);
    } else if (way < 8) {
      decline(at);
    } else if (way < 9) {
      returned(at);
    } else {
      onward(at);
    }
  }

  /** Meanwhile she is kept in touch with, or it is found that she no longer waits. */
  private void waiting(Situation at) {
    if (chance(50)) {
      consortium(at);
    } else if (chance(60)) {
      contact(at);
    } else {
      close(at);
    }
  }

  private void accept(Situation at) {
    if (at.state == ReferralState.TRIAGED && chance(30)) {
      take(Edge.WAIT, at, "waiting-list");
    } else {
      take(Edge.ACCEPT, at, "accept");
    }
  }

  private void work(Situation at) {
    int way = random.nextInt(10);
    if (way < 5) {
      contact(at);
    } else if (way < 7) {
      take(Edge.ENGAGE, at, "engage");
    } else if (way < 9) {
      close(at);
    } else {
      take(Edge.UNDO_ACCEPTANCE, at, "undo-acceptance");
    }
  }

  private void take(Edge edge, Situation at, String act) {
    add(act, kind(at, Kind.COMMON), who(at), path(act), at.slot, object());
    if (edge.from().contains(at.state)) {
      at.state = edge.after(at.state);
    }
  }

  private void triage(Situation at) {
    String[] all = {"A", "B", "C"};
    int one = random.nextInt(3);
    add(
        "triage",
        kind(at, Kind.FINE),
        who(at),
        path("triage"),
        at.slot,
        object().put("triage", all[one]),
        new Other(path("triage"), object().put("triage", all[(one + 1) % 3]).toString()));
    move(Edge.TRIAGE, at);
  }

  private void decline(Situation at) {
    add(
        "decline",
        kind(at, Kind.SEALED_KEPT),
        who(at),
        path("decline"),
        at.slot,
        bodies.decline(),
        new Other(path("decline"), bodies.decline().toString()));
    move(Edge.DECLINE, at);
  }

  /** Returned as incomplete, or declined: the referrer cannot tell. */
  private void returned(Situation at) {
    // Nothing can be returned from the waiting list, and what one side refuses the other may not
    // do.
    boolean possible = Edge.RETURN.from().contains(at.state);
    add(
        "return",
        kind(at, possible ? Kind.FINE : Kind.COMMON),
        who(at),
        path("return"),
        at.slot,
        object(),
        possible ? new Other(path("decline"), bodies.decline().toString()) : null);
    move(Edge.RETURN, at);
  }

  private void contact(Situation at) {
    if (at.unsafe) {
      // Without a note there is no further attempt, so this note may not be left out.
      note(at);
    }
    acknowledge(at);
    String result = chance(50) ? "REACHED" : chance(50) ? "NO_ANSWER" : "SOMEONE_ELSE_ANSWERED";
    Other other =
        result.equals("NO_ANSWER")
            ? new Other(path("contacts"), object().put("result", "NUMBER_WRONG").toString())
            : null;
    add(
        "contact",
        kind(at, other == null ? Kind.COMMON : Kind.FINE),
        who(at),
        path("contacts"),
        at.slot,
        object().put("result", result),
        other);
    at.unsafe = result.startsWith("SOMEONE");
  }

  /** Without it there is no further attempt, so where both histories owe it neither lacks it. */
  private void acknowledge(Situation at) {
    if (at.changed || at.changedAbove) {
      ObjectNode body = object();
      body.set("facts", list("{alerts}"));
      add(
          "acknowledge",
          at.changed ? kind(at, Kind.COMMON) : Kind.HIGH,
          who(at),
          path("acknowledgements"),
          at.slot,
          body);
      at.changed = false;
      at.changedAbove = false;
    }
  }

  private void close(Situation at) {
    if (chance(15)) {
      script.together(() -> unreachable(at));
    } else if (chance(5)) {
      // Mostly too early, and then refused whatever else is so.
      close(at, Closure.UNABLE_TO_CONTACT, Closure.UNABLE_TO_CONTACT);
    } else {
      int one = random.nextInt(ANY_TIME.size());
      close(at, ANY_TIME.get(one), ANY_TIME.get((one + 1) % ANY_TIME.size()));
    }
  }

  /** One attempt more than it takes, and nothing that stands in the way of an attempt. */
  private void unreachable(Situation at) {
    at.unsafe = true;
    note(at);
    at.changed = true;
    acknowledge(at);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      ObjectNode body = object().put("result", "NO_ANSWER");
      add("contact", kind(at, Kind.COMMON), who(at), path("contacts"), at.slot, body);
    }
    close(at, Closure.UNABLE_TO_CONTACT, script.one(ANY_TIME.toArray(Closure[]::new)));
  }

  private void close(Situation at, Closure one, Closure other) {
    add(
        "close",
        kind(at, one == other ? Kind.COMMON : Kind.FINE),
        who(at),
        path("close"),
        at.slot,
        object().put("closure", one.name()),
        one == other
            ? null
            : new Other(path("close"), object().put("closure", other.name()).toString()));
    if (one != other) {
      move(Edge.CLOSE, at);
    }
  }

  private void note(Situation at) {
    add(
        "note",
        kind(at, at.unsafe ? Kind.SEALED_KEPT : Kind.SEALED),
        who(at),
        path("notes"),
        at.slot,
        object().put("text", bodies.words(40)),
        new Other(path("notes"), object().put("text", bodies.words(40)).toString()));
    at.unsafe = false;
  }

  /** What a service can do for victims whose status is insecure, which only specialists see. */
  private void face(Service service) {
    String path = "/specialist/offers/" + service.offer() + "/specialists";
    add(
        "say what specialists see",
        Kind.SEALED,
        service.manager(),
        path,
        null,
        bodies.face(),
        new Other(path, bodies.face().toString()));
  }

  /**
   * Whoever holds a referral that came to nothing asks a consortium, its co-ordinator suggests a
   * member, and they say what came of it. What a service does about a referral of its own is beyond
   * what a consortium may notice, so of that none is asked.
   */
  private void consortium(Situation at) {
    boolean police = policeSlot != null && at.state != ReferralState.WAITING_LIST && chance(60);
    if (at.onward || (!police && at.state == ReferralState.REDIRECTED)) {
      openAny(at);
      return;
    }
    String person = police ? officer : who(at);
    String path = police ? POLICE + "/{}/consortium" : path("consortium");
    String own = police && policeSlot != null ? policeSlot : at.slot;
    String demand = slot("demand");
    asked = true;
    add(
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
      add("suggest a member", Kind.COMMON, COORDINATOR, DEMAND + "/{}/suggestion", demand, body);
      if (chance(70)) {
        ObjectNode answer =
            object().put("suggestion", 1).put("answer", chance(30) ? "REFERRED" : "NOT_TAKEN_UP");
        add("answer a consortium", Kind.COMMON, person, path + "/answer", own, answer);
      }
    }
    if (chance(25)) {
      ObjectNode body = object().put("purpose", "STATISTICS");
      add("withdraw statistics", Kind.COMMON, who(at), path("consents/withdraw"), at.slot, body);
    }
  }

  /** What everybody sees of a service: one that no history needs, or nobody could refer. */
  private void offer() {
    add(
        "say how things stand",
        Kind.COMMON,
        Service.KESTREL.manager(),
        "/specialist/offers/kestrel-trust-outreach/now",
        null,
        bodies.offerNow());
  }

  private void consent(Situation at, boolean status) {
    List<String> classes = new ArrayList<>(List.of(POLICE_CLASSES));
    if (status) {
      classes.add("STATUS");
    }
    ObjectNode body = object().put("purpose", "SUPPORT");
    body.set("record", bodies.consent(classes.toArray(String[]::new)));
    add("consent", Kind.HIGH, who(at), path("consents"), at.slot, body);
    at.statusAgreed = status;
    at.consent = true;
  }

  private void status(Situation at) {
    add(
        "status",
        Kind.SEALED,
        who(at),
        path("status"),
        at.slot,
        bodies.status(),
        new Other(path("status"), bodies.status().toString()));
  }

  private void statusOrWithdrawal(Situation at) {
    if (at.statusAgreed && chance(50)) {
      status(at);
      open(at, "STATUS");
    } else if (chance(30)) {
      ObjectNode body = object();
      body.set("classes", list(at.statusAgreed && chance(50) ? "STATUS" : "RISK"));
      add("narrow", Kind.HIGH, who(at), path("consents/narrow"), at.slot, body);
    } else if (chance(60)) {
      ObjectNode body = object().put("purpose", "SUPPORT");
      add("withdraw", Kind.HIGH, who(at), path("consents/withdraw"), at.slot, body);
      at.statusAgreed = false;
      at.consent = false;
      open(at, "IDENTITY");
    } else if (chance(20)) {
      // A need that is told of goes with her, as with any consent that she takes back.
      add(
          "erase",
          asked ? Kind.COMMON : Kind.HIGH,
          at.service.manager(),
          path("erase"),
          at.slot,
          object());
      // Nobody works on it any more, so what a service did next would not happen; the officer knows
      // nothing of it and goes on.
      erased = true;
      afterwards();
    }
  }

  private void open(Situation at, String... classes) {
    ObjectNode body = object().put("purpose", "SUPPORT");
    body.set("classes", list(classes));
    add("open " + classes[0], Kind.HIGH, who(at), path("openings"), at.slot, body);
  }

  private void openAny(Situation at) {
    String[] all = {"IDENTITY", "RISK", "SUPPORT", "STATUS", "CASE_NOTE"};
    open(at, all[random.nextInt(all.length)]);
  }

  private void facts(Situation at) {
    ObjectNode body = corrected();
    referrals.stream()
        .filter(other -> body.has("confirmed") && other.service != at.service)
        .forEach(other -> other.changedAbove = true);
    add("add facts", Kind.HIGH, who(at), path("facts"), at.slot, body);
  }

  /**
   * She carries a code from one service to another, which enters it with her, or somebody enters a
   * wrong one; now and then she undoes it.
   */
  private void link(Situation at) {
    Situation other = referrals.get(random.nextInt(referrals.size()));
    add("make a link code", Kind.HIGH, who(at), path("links/codes"), at.slot, object());
    ObjectNode code =
        object().put("code", chance(80) ? LAST_CODE : "0000-0000-0000").put("sheIsHere", true);
    add("enter a link code", Kind.HIGH, who(other), path("links"), other.slot, code);
    if (chance(40)) {
      ObjectNode undo = object().put("organisation", other.service.organisation());
      add("undo a link", Kind.HIGH, who(at), path("links/undo"), at.slot, undo);
    }
  }

  private void onward(Situation at) {
    Service next = script.one(Service.AMBERWELL, Service.KESTREL, Service.LINDEN);
    if (next == at.service || referrals.size() > 3) {
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
    if (chance(50) && at.consent && Edge.REDIRECT.from().contains(at.state)) {
      add(
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
      add("refer on", Kind.HIGH, who(at), path("refer-on"), at.slot, body, null, find);
    }
    referrals.add(new Situation(own, next, true, true));
  }

  /** What somebody does who does not know that she was erased. */
  private void afterwards() {
    int way = random.nextInt(10);
    Move first = sending;
    if (way < 2 && first != null) {
      script.again(first);
    } else if (policeSlot != null) {
      police(referrals.getFirst());
    }
  }

  /** What the officer or a colleague does about the first referral. */
  private void police(Situation at) {
    if (policeSlot == null || at.onward) {
      openAny(at);
      return;
    }
    int way = random.nextInt(10);
    if (way < 4) {
      ObjectNode body = corrected();
      if (body.has("confirmed")) {
        referrals.forEach(other -> other.changed = true);
      }
      add("correct", Kind.COMMON, officer, POLICE + "/{}/facts", policeSlot, body);
    } else if (way < 7) {
      colleague(policeSlot);
    } else {
      add("recall", Kind.COMMON, officer, POLICE + "/{}/recall", policeSlot, object());
      move(Edge.RECALL, at);
    }
  }

  /** Who she is or how she may be contacted is confirmed with her; other facts are not. */
  private ObjectNode corrected() {
    ObjectNode body = object();
    switch (random.nextInt(5)) {
      case 0 -> body.set("identity", bodies.identity());
      case 1 -> body.set("risk", bodies.risk(chance(50), chance(50)));
      case 2 -> body.set("support", bodies.support());
      default -> body.set("safeContact", bodies.safeContact());
    }
    return body.has("risk") || body.has("support")
        ? body
        : body.put("confirmed", script.one(Confirmation.values()).name());
  }

  private void colleague(String police) {
    String other = officer.equals(OFFICERS[0]) ? OFFICERS[1] : OFFICERS[0];
    add("a colleague recalls", Kind.COMMON, other, POLICE + "/{}/recall", police, object());
  }

  private void tick() {
    script.tick();
  }

  // --- the little things ---

  private void move(Edge edge, Situation at) {
    if (edge.from().contains(at.state)) {
      at.state = edge.after(at.state);
    }
  }

  /** Whatever is done about a referral that a service made is beyond what police may notice. */
  private static Kind kind(Situation at, Kind kind) {
    if (!at.onward) {
      return kind;
    }
    return kind == Kind.COMMON || kind == Kind.FINE || kind == Kind.REDIRECT
        ? Kind.HIGH
        : Kind.SEALED;
  }

  private static String who(Situation at) {
    return at.service.caseworker();
  }

  private static String path(String act) {
    return SPECIALIST + "/{}/" + act;
  }

  private String slot(String of) {
    return script.slot(of);
  }

  private boolean chance(int percent) {
    return script.chance(percent);
  }

  private void add(
      String what, Kind kind, String person, String path, @Nullable String slot, ObjectNode body) {
    script.add(what, kind, person, path, slot, body, null);
  }

  private void add(
      String what,
      Kind kind,
      String person,
      String path,
      @Nullable String slot,
      ObjectNode body,
      @Nullable Other other,
      Find... finds) {
    script.add(what, kind, person, path, slot, body, other, finds);
  }
}
