package org.safepathway.firewall.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.FingerprintRecord;
import org.safepathway.consent.facts.Support;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.ServiceKind;
import org.safepathway.status.DeclineReason;
import org.safepathway.status.IaaLevel;
import org.safepathway.status.ImmigrationStatus;
import org.safepathway.status.StatusNeed;
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

  /** The same, of somebody with another name. */
  ObjectNode ofSomebodyElse(String body) {
    return ((ObjectNode) JSON.readTree(body)).set("identity", identity());
  }

  String words(int most) {
    StringBuilder text = new StringBuilder();
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }

  /** From when until when something holds that was agreed on a day. */
  Validity validity(LocalDate day) {
    return Validity.now(random, day);
  }

  /** The same, where it begins later. */
  Validity laterValidity(LocalDate day) {
    return Validity.later(random, day);
  }

  /** A referral with her consent, which holds as it says. */
  ObjectNode referral(
      String offer, boolean high, boolean policeLinked, boolean statistics, Validity validity) {
    ObjectNode body = facts(high, policeLinked);
    body.put("offer", offer).put("basis", "CONSENT").put("lawfulBasis", "PUBLIC_TASK");
    body.set("support", support());
    body.set("consent", consent(validity, POLICE_CLASSES));
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
            .put("localAuthority", one(LocalAuthority.values()).name());
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
    Language language = one(Language.values());
    List<Dialect> dialects =
        Arrays.stream(Dialect.values()).filter(each -> each.language() == language).toList();
    ObjectNode support =
        object()
            .put("language", language.name())
            .put("interpreterGender", one(Support.InterpreterGender.values()).name())
            .put("pregnant", random.nextBoolean());
    if (!dialects.isEmpty() && random.nextBoolean()) {
      support.put("dialect", dialects.get(random.nextInt(dialects.size())).name());
    }
    support.set("needs", some(List.of(Need.values())));
    return support;
  }

  /** One of them or more. */
  private ArrayNode some(List<? extends Enum<?>> of) {
    List<String> names = new ArrayList<>(of.stream().map(Enum::name).toList());
    Collections.shuffle(names, random);
    return list(
        names.subList(0, 1 + random.nextInt(Math.min(3, names.size()))).toArray(String[]::new));
  }

  static ArrayNode list(String... words) {
    ArrayNode list = JSON.createArrayNode();
    for (String word : words) {
      list.add(word);
    }
    return list;
  }

  /** What she agreed to, freely. */
  ObjectNode consent(Validity validity, String... classes) {
    return asked(ConsentRecord.ConsentAnswer.GIVEN, validity, classes)
        .put("spokenInPrivate", true)
        .put("understandingChecked", true)
        .put("hasCapacity", true);
  }

  /** The same, and something says that it was not free: it is refused. */
  ObjectNode unfree(ObjectNode consent) {
    return consent.put(
        one(new String[] {"spokenInPrivate", "understandingChecked", "hasCapacity"}), false);
  }

  /** What she did not agree to, however she was asked. */
  ObjectNode no(Validity validity, String... classes) {
    return asked(ConsentRecord.ConsentAnswer.REFUSED, validity, classes)
        .put("spokenInPrivate", random.nextBoolean())
        .put("understandingChecked", random.nextBoolean())
        .put("hasCapacity", random.nextBoolean());
  }

  private ObjectNode asked(
      ConsentRecord.ConsentAnswer answer, Validity validity, String... classes) {
    ObjectNode consent = object();
    consent.put("answer", answer.name());
    consent.set("classes", list(classes));
    consent
        .put("method", one(ConsentRecord.Method.values()).name())
        .put("wordingVersion", "2026-1")
        .put("wordingLanguage", one(Language.values()).name())
        .put("aid", one(ConsentRecord.Aid.values()).name());
    validity.putInto(consent);
    return consent;
  }

  /** What a service is to do for her of what speaks of status, as it is sent on. */
  ObjectNode withNeeds(ObjectNode onward, List<StatusNeed> needs) {
    ObjectNode with = onward.deepCopy();
    if (random.nextInt(4) > 0) {
      with.set("needs", some(needs));
    }
    return with;
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
      status.set("needs", some(List.of(StatusNeed.values())));
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
        .put("wordingLanguage", one(Language.values()).name())
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

  /**
   * What only specialists see of an offer. Whether somebody is sent on for a settlement need hangs
   * on its adviser (DOMAIN.md rule 17), so for two of them that is never in doubt.
   */
  ObjectNode face(Service service) {
    int places = random.nextInt(20);
    ObjectNode face = object().put("nrpfFund", random.nextBoolean());
    List<IaaLevel> advisers =
        switch (service) {
          case AMBERWELL -> List.of(IaaLevel.TWO, IaaLevel.THREE);
          case LINDEN -> List.of(IaaLevel.ONE);
          default -> List.of(IaaLevel.values());
        };
    if (service == Service.AMBERWELL || random.nextBoolean()) {
      face.put("adviser", advisers.get(random.nextInt(advisers.size())).name());
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
