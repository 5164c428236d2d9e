package org.safepathway.firewall.history;

import java.time.LocalDate;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of requests. All people are invented. */
final class Bodies {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String[] WORDS = {
    "amber", "lantern", "copper", "thistle", "harbour", "willow", "granite", "meadow", "falcon",
    "orchard"
  };
  static final String[] POLICE_CLASSES = {"IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT"};

  private final Random random;
  private final LocalDate today;

  Bodies(Random random, LocalDate today) {
    this.random = random;
    this.today = today;
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  String words(int most) {
    StringBuilder text = new StringBuilder();
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }

  /** A referral with her consent. */
  ObjectNode referral(String offer, boolean high, boolean policeLinked, boolean statistics) {
    ObjectNode body = facts(high, policeLinked);
    body.put("offer", offer).put("basis", "CONSENT").put("lawfulBasis", "PUBLIC_TASK");
    body.set("support", support());
    body.set("consent", consent(POLICE_CLASSES));
    body.put("statisticsAgreed", statistics);
    return body;
  }

  /** A referral without her consent, for high risk. */
  ObjectNode override(String offer, boolean policeLinked) {
    ObjectNode body = facts(true, policeLinked);
    body.put("offer", offer).put("basis", "OVERRIDE").put("lawfulBasis", "VITAL_INTERESTS");
    body.set("overrideReason", object().put("reason", "He found her at " + words(3)));
    return body;
  }

  private ObjectNode facts(boolean high, boolean policeLinked) {
    ObjectNode body = object();
    body.set("identity", identity());
    body.set("safeContact", safeContact());
    body.set("risk", risk(high, policeLinked));
    return body;
  }

  ObjectNode identity() {
    ObjectNode identity =
        object()
            .put("givenNames", words(2))
            .put("familyName", words(1))
            .put("localAuthority", "SANDWELL");
    identity.set(
        "address", object().put("line1", words(3)).put("town", "Tipton").put("postcode", "B1 1AA"));
    return identity;
  }

  ObjectNode safeContact() {
    return object()
        .put("phone", "07700 9004" + (10 + random.nextInt(90)))
        .put("safeTimes", words(4))
        .put("voicemailPermitted", random.nextBoolean())
        .put("textPermitted", random.nextBoolean())
        .put("letterPermitted", false)
        .put("noContact", false);
  }

  private ObjectNode risk(boolean high, boolean policeLinked) {
    ObjectNode risk = object().put("tool", "DASH");
    risk.set("perpetrator", object().put("name", words(2)).put("relationship", "partner"));
    return risk.put("toolVersion", "2009")
        .put("grade", high ? "HIGH" : "MEDIUM")
        .put("score", high ? 16 : 9)
        .put("marac", high)
        .put("repeatWithin12Months", random.nextBoolean())
        .put("incident", words(8))
        .put("policeEmployed", policeLinked);
  }

  private ObjectNode support() {
    ObjectNode support =
        object()
            .put("language", "PAHARI")
            .put("dialect", "MIRPURI")
            .put("interpreterGender", "WOMAN")
            .put("pregnant", random.nextBoolean());
    support.set("needs", list("SAFE_ACCOMMODATION", "ADVOCACY"));
    return support;
  }

  static ArrayNode list(String... words) {
    ArrayNode list = JSON.createArrayNode();
    for (String word : words) {
      list.add(word);
    }
    return list;
  }

  /** What she answered today. */
  ObjectNode consent(String... classes) {
    ObjectNode consent = object();
    consent.put("answer", "GIVEN");
    consent.set("classes", list(classes));
    return consent
        .put("method", "SPOKEN")
        .put("wordingVersion", "2026-1")
        .put("wordingLanguage", "PAHARI")
        .put("aid", "INTERPRETER")
        .put("spokenInPrivate", true)
        .put("understandingChecked", true)
        .put("hasCapacity", true)
        .put("reviewOn", today.plusDays(20).toString())
        .put("expiresOn", today.plusDays(25).toString());
  }

  /** What she says of her status, one way or another. */
  ObjectNode status(boolean one) {
    ObjectNode status = object().put("status", one ? "INSECURE" : "SETTLED");
    if (one) {
      status
          .put("noRecourseToPublicFunds", true)
          .put("visa", words(3))
          .put("nationality", words(2))
          .put("note", words(12));
      status.set("needs", list("IMMIGRATION_ADVICE", "MVDAC"));
    }
    return status.put("nrmDiscussed", one);
  }

  /** Why a service declines, one way or another. */
  ObjectNode decline(boolean one) {
    return one
        ? object().put("reason", "NO_PLACE_WITHOUT_RECOURSE").put("detail", words(10))
        : object().put("reason", "NO_CAPACITY");
  }

  /** What a consortium is told of a need; few values, so that some are shared. */
  ObjectNode need() {
    ObjectNode need =
        object()
            .put("need", random.nextBoolean() ? "SAFE_PLACE" : "SAFETY_AND_ADVOCACY")
            .put("risk", random.nextBoolean() ? "HIGH" : "MEDIUM");
    if (random.nextInt(4) > 0) {
      need.put("area", random.nextInt(3) > 0 ? "BIRMINGHAM" : "DUDLEY");
    }
    return random.nextInt(4) > 0
        ? need.put("languages", random.nextInt(3) > 0 ? "SOUTH_ASIAN" : "AFRICAN")
        : need;
  }

  /** What only specialists see of an offer. */
  ObjectNode face() {
    int places = random.nextInt(20);
    ObjectNode face = object().put("nrpfFund", random.nextBoolean());
    if (random.nextBoolean()) {
      face.put("adviser", new String[] {"ONE", "TWO", "THREE"}[random.nextInt(3)]);
    }
    return random.nextBoolean()
        ? face
        : face.put("places", places).put("free", random.nextInt(places + 1));
  }

  /** How things stand with an offer. */
  ObjectNode offerNow() {
    int places = random.nextInt(20);
    return object()
        .put("intake", random.nextBoolean() ? "OPEN" : "PAUSED")
        .put("places", places)
        .put("free", random.nextInt(places + 1))
        .put("allTrue", random.nextBoolean());
  }
}
