package org.safepathway.distributed;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.safepathway.acceptance.journey.Referral;
import org.safepathway.acceptance.journey.UnreachableException;
import org.safepathway.acceptance.journey.http.Api;
import org.safepathway.acceptance.journey.http.Ask;
import org.safepathway.acceptance.journey.http.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A caseworker of one service, and an officer who refers to it: one invented victim after the
 * other, from the referral to the withdrawal. What is not answered is sent again under its id, as a
 * page would.
 */
final class Worker implements Runnable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String OFFICER = "officer.hale";
  private static final String[] SHARED = {"IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT"};
  private static final long SOON_NANOS = TimeUnit.MINUTES.toNanos(4);

  private final Api api;
  private final String run;
  private final String offer;
  private final String caseworker;
  private final Ledger ledger;
  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
  private final Set<String> known = new TreeSet<>();
  private final List<Life> lives = new CopyOnWriteArrayList<>();
  private volatile boolean stopped;

  /**
   * What became of one victim’s referral.
   *
   * @param name by which it is known here
   * @param canary the family name that she has here alone; what she said of her status has it, too
   * @param handle the service’s
   */
  record Life(String name, String canary, String handle) {}

  Worker(Api api, String run, String offer, String caseworker, Ledger ledger) {
    this.api = api;
    this.run = run;
    this.offer = offer;
    this.caseworker = caseworker;
    this.ledger = ledger;
  }

  /** Has it end after the life that it is at. */
  void stop() {
    stopped = true;
  }

  String name() {
    return caseworker;
  }

  List<Life> lives() {
    return lives;
  }

  @Override
  public void run() {
    known.addAll(inbox());
    while (!stopped) {
      life("%s-%s-%d".formatted(run, offer, lives.size() + 1));
    }
  }

  private void life(String name) {
    Life life = confiding(name);
    if (life.handle().isEmpty()) {
      return;
    }
    String handle = life.handle();
    act(handle, "consents/withdraw", JSON.createObjectNode().put("purpose", "SUPPORT"), name);
    if (isOpened(opens(handle, name + "-after"))) {
      ledger.leaked("opened after a withdrawal: " + name);
    }
    lives.add(life);
  }

  /** One who has said everything, and has withdrawn nothing. */
  Life confides() {
    known.addAll(inbox());
    return confiding("%s-%s-confides".formatted(run, offer));
  }

  private Life confiding(String name) {
    String canary = "Bluebell" + name.replace("-", "");
    ObjectNode form = Referral.ofRepository().body(today);
    String handle = referred(form, canary, name);
    if (!handle.isEmpty()) {
      act(handle, "receive", JSON.createObjectNode(), name);
      act(handle, "triage", JSON.createObjectNode().put("triage", "B"), name);
      act(handle, "accept", JSON.createObjectNode(), name);
      act(handle, "consents", consent(form), name);
      act(handle, "status", status(canary), name);
      becomes(name, "her status", handle, "open", true);
    }
    return new Life(name, canary, handle);
  }

  /** Refers somebody with whom nothing more is done. */
  void refersOnce() {
    known.addAll(inbox());
    String name = "%s-%s-once".formatted(run, offer);
    var unused = referred(Referral.ofRepository().body(today), "Bluebell", name);
  }

  private String referred(ObjectNode form, String familyName, String name) {
    form.put("offer", offer);
    ((ObjectNode) form.get("identity")).put("familyName", familyName);
    act(OFFICER, Ask.post("/police/referrals", form, name + "-refer"));
    return found(name);
  }

  /** Looks once more at all that was: it is all there, and nothing of it opens. */
  void lookBack() {
    Set<String> there = inbox();
    for (Life life : lives) {
      if (!there.contains(life.handle())) {
        ledger.lost("a referral: " + life.name());
      }
      if (isOpened(opens(life.handle(), life.name() + "-back"))) {
        ledger.leaked("opened long after a withdrawal: " + life.name());
      }
    }
  }

  private String found(String name) {
    long end = System.nanoTime() + SOON_NANOS;
    while (System.nanoTime() < end) {
      Set<String> now = inbox();
      now.removeAll(known);
      if (now.size() == 1) {
        known.addAll(now);
        return now.iterator().next();
      }
      pause();
    }
    ledger.lost("a referral that was acknowledged is in no inbox: " + name);
    return "";
  }

  private void becomes(String name, String what, String handle, String key, boolean opened) {
    long end = System.nanoTime() + SOON_NANOS;
    int times = 0;
    while (System.nanoTime() < end) {
      if (isOpened(opens(handle, name + "-" + key + "-" + ++times)) == opened) {
        return;
      }
      pause();
    }
    ledger.lost(what + ": " + name);
  }

  private Reply opens(String handle, String key) {
    ObjectNode body = JSON.createObjectNode().put("purpose", "SUPPORT");
    body.putArray("classes").add("STATUS");
    return asked(
        caseworker,
        Ask.post("/specialist/referrals/{}/openings", handle, body, key),
        reply -> reply.status() < 500);
  }

  private static boolean isOpened(Reply reply) {
    JsonNode page = reply.success() ? reply.json() : null;
    return page != null && !page.path("facts").isEmpty();
  }

  private Set<String> inbox() {
    Set<String> handles = new TreeSet<>();
    String cursor = "";
    do {
      Reply reply =
          asked(caseworker, Ask.get("/specialist/referrals?limit=100" + cursor), Reply::success);
      JsonNode page = reply.json();
      if (page == null) {
        throw new IllegalStateException("a list that is no JSON");
      }
      page.path("referrals").forEach(entry -> handles.add(entry.path("reference").asString("")));
      String next = page.path("next").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    return handles;
  }

  private void act(String handle, String act, JsonNode body, String name) {
    String key = name + "-" + act.replace("/", "-");
    act(caseworker, Ask.post("/specialist/referrals/{}/" + act, handle, body, key));
  }

  private void act(String person, Ask ask) {
    var unused = asked(person, ask, Reply::success);
    ledger.acknowledged(caseworker);
  }

  /** Asks, and asks again under the same id until there is such an answer. */
  private Reply asked(String person, Ask ask, Predicate<Reply> answered) {
    long end = System.nanoTime() + SOON_NANOS;
    String last = "no answer";
    while (System.nanoTime() < end) {
      try {
        Reply reply = api.send(person, ask);
        if (answered.test(reply)) {
          return reply;
        }
        last = reply.status() + " " + reply.body();
        if (reply.status() == 401) {
          api.signInAgain(person);
        }
        if (reply.status() == 400 || reply.status() == 422) {
          break; // What is said is wrong, and no time puts it right.
        }
      } catch (UnreachableException away) {
        last = String.valueOf(away.getMessage());
      }
      ledger.trouble();
      pause();
    }
    throw new IllegalStateException(
        ask.method() + " " + ask.path() + " was never answered: " + last);
  }

  private ObjectNode consent(ObjectNode form) {
    ObjectNode consent = (ObjectNode) form.get("consent").deepCopy();
    ArrayNode classes = JSON.createArrayNode();
    for (String each : SHARED) {
      classes.add(each);
    }
    consent.set("classes", classes.add("STATUS"));
    consent.put("reviewOn", today.plusDays(30).toString());
    consent.put("expiresOn", today.plusDays(60).toString());
    ObjectNode body = JSON.createObjectNode().put("purpose", "SUPPORT");
    body.set("record", consent);
    return body;
  }

  private static ObjectNode status(String canary) {
    ObjectNode status = JSON.createObjectNode().put("status", "UNCERTAIN").put("note", canary);
    status.put("noRecourseToPublicFunds", false).put("nrmDiscussed", false);
    status.set("needs", JSON.createArrayNode());
    return status;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
