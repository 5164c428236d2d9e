package org.safepathway.firewall.history;

import java.time.LocalDate;
import java.util.Random;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.FingerprintRecord;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.ServiceKind;
import org.safepathway.status.DeclineReason;
import org.safepathway.status.ImmigrationStatus;
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

  LocalDate today() {
    return today;
  }

  private <T> T one(T[] of) {
    return of[random.nextInt(of.length)];
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

  ObjectNode risk(boolean high, boolean policeLinked) {
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

  ObjectNode support() {
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

  /** What she agreed to today. */
  ObjectNode consent(String... classes) {
    return answer(ConsentRecord.ConsentAnswer.GIVEN, classes);
  }

  /** What she answered today. */
  ObjectNode answer(ConsentRecord.ConsentAnswer answer, String... classes) {
    ObjectNode consent = object();
    consent.put("answer", answer.name());
    consent.set("classes", list(classes));
    return consent
        .put("method", one(ConsentRecord.Method.values()).name())
        .put("wordingVersion", "2026-1")
        .put("wordingLanguage", "PAHARI")
        .put("aid", one(ConsentRecord.Aid.values()).name())
        .put("spokenInPrivate", true)
        .put("understandingChecked", true)
        .put("hasCapacity", true)
        .put("reviewOn", today.plusDays(20).toString())
        .put("expiresOn", today.plusDays(25).toString());
  }

  /** What she says of her status. */
  ObjectNode status() {
    ImmigrationStatus said = one(ImmigrationStatus.values());
    ObjectNode status = object().put("status", said.name());
    if (random.nextBoolean()) {
      status
          .put("noRecourseToPublicFunds", true)
          .put("visa", words(3))
          .put("nationality", words(2))
          .put("note", words(12));
      status.set("needs", list("IMMIGRATION_ADVICE", "MVDAC"));
    }
    return status.put("nrmDiscussed", random.nextBoolean());
  }

  /** Why a service declines. */
  ObjectNode decline() {
    ObjectNode decline = object().put("reason", one(DeclineReason.values()).name());
    return random.nextBoolean() ? decline.put("detail", words(10)) : decline;
  }

  /** What an officer records of a fingerprint check that was asked for. */
  ObjectNode fingerprint() {
    return object()
        .put("role", one(FingerprintRecord.EncounterRole.values()).name())
        .put("basis", one(FingerprintRecord.Basis.values()).name())
        .put("toldOptional", random.nextInt(4) > 0)
        .put("wordingLanguage", "URDU")
        .put("answer", one(ConsentRecord.ConsentAnswer.values()).name());
  }

  /** An offer that is made, or as it is described anew. */
  ObjectNode offer() {
    ObjectNode offer =
        object()
            .put("name", "Rooms of " + words(2))
            .put("kind", one(ServiceKind.values()).name())
            .put("description", "A place to be: " + words(10));
    offer.set("areas", list(one(LocalAuthority.values()).name()));
    offer.set("areasUnsafe", list());
    offer.set("languages", list("PAHARI", "URDU"));
    offer.set("dialects", list());
    offer.set("needs", list(one(Need.values()).name()));
    offer.set("genders", list("WOMAN"));
    offer.set("access", list());
    return offer
        .put("fromAge", 16 + random.nextInt(5))
        .put("hours", words(3))
        .put("receiptWorkingDays", 1)
        .put("firstContactHours", 24 + random.nextInt(24))
        .put("urgentContactHours", 24)
        .put("attemptsInAWeek", 3)
        .put("phone", "07700 9004" + (10 + random.nextInt(90)));
  }

  /** Who pays for an offer, and until when. */
  ObjectNode funding() {
    return object()
        .put("funder", words(2))
        .put("from", today.minusDays(1).toString())
        .put("until", today.plusDays(random.nextInt(90)).toString());
  }

  /** What is said of a service in a directory of somebody else’s. */
  ObjectNode directory() {
    return object().put(Move.FEED, "Somebody goes with her: " + words(4));
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
