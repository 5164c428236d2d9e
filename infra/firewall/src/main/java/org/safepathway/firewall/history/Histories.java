package org.safepathway.firewall.history;

import java.time.LocalDate;
import java.util.Random;
import org.safepathway.firewall.history.Move.Kind;
import org.safepathway.firewall.history.Move.Other;
import org.safepathway.referral.Edge;

/**
 * Makes random histories of one victim each. Most moves follow the life cycle; some are refused on
 * purpose: a colleague’s, a repeated one, one that comes too late.
 */
public final class Histories {

  private static final String[] OFFICERS = {"officer.hale", "officer.brook", "officer.wren"};

  /** Stands for the code that was made last in this history. */
  public static final String LAST_CODE = "{the last link code}";

  /** So few that no consent of a history is over before the history is. */
  private static final int MOST_LEAPS = 3;

  private final Mode mode;
  private final long seed;
  private final String name;
  private final Random random;
  private final Bodies bodies;
  private final Script script;
  private final Around around;
  private final Her her;
  private final Policing policing;
  private final Passing passing;
  private final Casework casework;
  private final Consents consents;
  private int leaps;

  private Histories(long seed, Mode mode, String name, LocalDate today) {
    this.mode = mode;
    this.seed = seed;
    this.name = name;
    this.random = new Random(seed);
    this.bodies = new Bodies(random, today);
    this.script = new Script(name, random);
    this.around = new Around(script, bodies);
    this.her = new Her(OFFICERS[random.nextInt(OFFICERS.length)]);
    this.policing = new Policing(script, bodies, her);
    this.passing = new Passing(script, bodies, her, mode);
    this.casework = new Casework(script, bodies, her, passing);
    this.consents = new Consents(script, bodies, her, policing);
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
      policing.fingerprint();
    }
    if (way < 20) {
      policing.refusedReferral();
    }
    if (way < 75) {
      policing.refer(service);
      if (script.chance(90)) {
        mainPath(her.referrals.getFirst());
      }
    } else {
      policing.override(service, way >= 92);
      if (!her.referrals.isEmpty() && script.chance(60)) {
        mainPath(her.referrals.getFirst());
      }
    }
  }

  /** Received, consent to status, status recorded and opened: what most histories go through. */
  private void mainPath(Situation at) {
    casework.take(Edge.RECEIVE, at, "receive");
    if (script.chance(30)) {
      casework.triage(at);
    }
    consents.agrees(at, true);
    consents.status(at);
    casework.open(at, "STATUS");
  }

  private void step() {
    if (her.referrals.isEmpty() || script.chance(8)) {
      if (leaps++ < MOST_LEAPS) {
        script.tick();
      }
      return;
    }
    if (her.erased) {
      policing.afterwards();
      return;
    }
    if (script.chance(4)) {
      around.anything(at(), her.officer);
      return;
    }
    Situation at = at();
    if (at.service.ends() && script.chance(3)) {
      around.ends(at.service);
    }
    if ((at.changed || at.changedAbove) && script.chance(25)) {
      casework.acknowledge(at);
      return;
    }
    switch (random.nextInt(21)) {
      case 0 -> policing.police(at);
      case 1 -> casework.note(at);
      case 2 -> casework.open(at, "IDENTITY", "SAFE_CONTACT");
      case 3 -> casework.openAny(at);
      case 4 -> consents.consent(at, script.chance(60));
      case 5 -> consents.statusOrWithdrawal(at);
      case 6 -> passing.onward(at);
      case 7 -> consents.facts(at);
      case 8 -> consents.link(at);
      case 9 -> face(at.service);
      case 10 -> offer();
      case 11 -> consents.answers(at);
      case 12 -> casework.acknowledge(at);
      default -> casework.along(at);
    }
  }

  private Situation at() {
    return her.referrals.get(random.nextInt(her.referrals.size()));
  }

  /** What a service can do for victims whose status is insecure, which only specialists see. */
  private void face(Service service) {
    String path = "/specialist/offers/" + service.offer() + "/specialists";
    script.add(
        "say what specialists see",
        Kind.SEALED,
        service.manager(),
        path,
        null,
        bodies.face(service),
        new Other(path, bodies.face(service).toString()));
    her.advised |= service == Service.AMBERWELL;
  }

  /** What everybody sees of a service: one that no history needs, or nobody could refer. */
  private void offer() {
    script.add(
        "say how things stand",
        Kind.COMMON,
        Service.KESTREL.manager(),
        "/specialist/offers/kestrel-trust-outreach/now",
        null,
        bodies.offerNow());
  }
}
