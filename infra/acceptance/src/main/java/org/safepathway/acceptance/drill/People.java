package org.safepathway.acceptance.drill;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.safepathway.acceptance.journey.Referral;
import org.safepathway.acceptance.journey.UnreachableException;
import org.safepathway.acceptance.journey.http.Api;
import org.safepathway.acceptance.journey.http.Ask;
import org.safepathway.acceptance.journey.http.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the invented people of the demonstration do in a drill, over the public API. */
final class People {

  static final String OFFICER = "officer.hale";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String[] SHARED = {"IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT"};

  private final Api api;
  private final LocalDate today = LocalDate.now(LONDON);

  People(Api api) {
    this.api = api;
  }

  /** Whether the instance is ready. */
  boolean areThere() {
    try {
      return api.send(null, Ask.get("/actuator/health/readiness")).status() == 200;
    } catch (UnreachableException notYet) {
      return false;
    }
  }

  /**
   * An officer refers somebody, and the service takes her up, with a consent of its own that names
   * her status, and records it.
   *
   * @return the service's handle of her referral
   */
  String referred(String offer, String caseworker, String family) {
    Set<String> before = list(caseworker).keySet();
    ObjectNode form = Referral.ofRepository().body(today);
    form.put("offer", offer);
    ((ObjectNode) form.get("identity")).put("familyName", family);
    done(api.send(OFFICER, Ask.post("/police/referrals", form, key())));
    String handle = appeared(caseworker, before);
    act(caseworker, handle, "receive", JSON.createObjectNode());
    act(caseworker, handle, "triage", JSON.createObjectNode().put("triage", "B"));
    act(caseworker, handle, "accept", JSON.createObjectNode());
    act(caseworker, handle, "consents", consent(form));
    act(caseworker, handle, "status", status());
    return handle;
  }

  private String appeared(String caseworker, Set<String> before) {
    for (int tries = 0; tries < 100; tries++) {
      Set<String> now = new TreeSet<>(list(caseworker).keySet());
      now.removeAll(before);
      if (now.size() == 1) {
        return now.iterator().next();
      }
      Pause.shortly();
    }
    throw new IllegalStateException("the referral did not come into the list of " + caseworker);
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

  private static ObjectNode status() {
    ObjectNode status = JSON.createObjectNode().put("status", "UNCERTAIN");
    status.put("noRecourseToPublicFunds", false).put("nrmDiscussed", false);
    status.set("needs", JSON.createArrayNode());
    return status;
  }

  /** Acts on a referral at a service. */
  void act(String person, String handle, String act, JsonNode body) {
    done(api.send(person, Ask.post("/specialist/referrals/{}/" + act, handle, body, key())));
  }

  /** Opens her status, or everything else that the service shares in. */
  Reply opens(String caseworker, String handle, boolean status) {
    ObjectNode body = JSON.createObjectNode().put("purpose", "SUPPORT");
    ArrayNode classes = body.putArray("classes");
    if (status) {
      classes.add("STATUS");
    } else {
      for (String each : SHARED) {
        classes.add(each);
      }
    }
    return api.send(caseworker, Ask.post("/specialist/referrals/{}/openings", handle, body, key()));
  }

  /** Looks at a case. */
  Reply looks(String caseworker, String handle) {
    return api.send(caseworker, Ask.get("/specialist/referrals/{}", handle));
  }

  /** The own list: each entry as it was answered, by its handle. */
  Map<String, String> list(String person) {
    String room = person.equals(OFFICER) ? "/police" : "/specialist";
    TreeMap<String, String> entries = new TreeMap<>();
    String cursor = "";
    do {
      Reply reply = done(api.send(person, Ask.get(room + "/referrals?limit=100" + cursor)));
      JsonNode page = reply.json();
      if (page == null) {
        throw new IllegalStateException("a list that is no JSON");
      }
      page.path("referrals")
          .forEach(entry -> entries.put(entry.path("reference").asString(""), entry.toString()));
      String next = page.path("next").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    return entries;
  }

  private static Reply done(Reply reply) {
    if (!reply.success()) {
      throw new IllegalStateException("refused: " + reply.status() + " " + reply.body());
    }
    return reply;
  }

  private static String key() {
    return "drill-" + UUID.randomUUID();
  }
}
