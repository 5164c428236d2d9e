package org.safepathway.police.testdesk;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is sent: whole referrals, about an invented person. */
public final class Bodies {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String CONSENT =
      """
      {"offer": "amberwell-outreach", "basis": "CONSENT", "lawfulBasis": "PUBLIC_TASK",
       "identity": {"givenNames": "Parveen Noor", "familyName": "Kesterleigh",
         "aliases": ["Peri Kesterleigh"], "dateOfBirth": "1991-04-17",
         "address": {"line1": "114 Lantern Row", "line2": "Copper Wharf", "town": "Birmingham", "postcode": "B1 1AA"},
         "localAuthority": "BIRMINGHAM"},
       "safeContact": {"phone": "07700 900461", "email": "parveen.noor@mail.example",
         "safeTimes": "Weekdays from 10 to 12", "voicemailPermitted": false, "textPermitted": true,
         "letterPermitted": false, "codeWord": "Curtains", "unsafePeople": ["Her mother-in-law"],
         "fallback": "Through the school nurse", "noContact": false},
       "risk": {"tool": "DASH", "toolVersion": "2009", "grade": "HIGH", "score": 16, "marac": true,
         "repeatWithin12Months": true, "incident": "He locked her in the kitchen.\\nThe children were upstairs.",
         "orders": ["NON_MOLESTATION"], "bailConditions": "Not to go near Lantern Row",
         "perpetrator": {"name": "Dorian Kesterleigh", "relationship": "Husband", "whereabouts": "In Stechwell"},
         "policeEmployed": false},
       "support": {"needs": ["SAFE_ACCOMMODATION", "ADVOCACY"], "language": "PAHARI", "dialect": "MIRPURI",
         "interpreterGender": "WOMAN", "interpretersNotToUse": ["Mr Ashgrove"],
         "accessibility": "Step-free entrance", "pregnant": true,
         "children": [{"age": 9, "note": "Asthma"}, {"age": 4}],
         "whatSheWants": "To sleep without fear", "otherAgencies": ["Copper Wharf Primary School"]},
       "consent": {"answer": "GIVEN", "classes": ["IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT"],
         "method": "SPOKEN", "wordingVersion": "2026-1", "wordingLanguage": "PAHARI", "aid": "INTERPRETER",
         "spokenInPrivate": true, "understandingChecked": true, "hasCapacity": true,
         "reviewOn": "2026-11-30", "expiresOn": "2026-12-07"},
       "statisticsAgreed": true}
      """;

  private Bodies() {}

  /** Every field of a referral with her consent. */
  public static ObjectNode consent() {
    return object(CONSENT);
  }

  /** A referral by override. */
  public static ObjectNode override() {
    ObjectNode body = consent();
    body.remove(List.of("support", "consent", "statisticsAgreed"));
    body.put("basis", "OVERRIDE").put("lawfulBasis", "VITAL_INTERESTS");
    body.putObject("overrideReason")
        .put("reason", "He has threatened to kill her this week; she cannot be asked.");
    return body;
  }

  /** JSON from its text. */
  public static ObjectNode object(String json) {
    return (ObjectNode) JSON.readTree(json);
  }

  /** The same referral as somebody types it into the form. */
  public static Map<String, Object> typed() {
    return Map.ofEntries(
        Map.entry("offer", "amberwell-outreach"),
        Map.entry("lawfulBasis", "PUBLIC_TASK"),
        Map.entry("identity.givenNames", "Parveen Noor"),
        Map.entry("identity.familyName", "Kesterleigh"),
        Map.entry("identity.aliases[0]", "Peri Kesterleigh"),
        Map.entry("identity.dateOfBirth.day", "17"),
        Map.entry("identity.dateOfBirth.month", "4"),
        Map.entry("identity.dateOfBirth.year", "1991"),
        Map.entry("identity.address.line1", "114 Lantern Row"),
        Map.entry("identity.address.line2", "Copper Wharf"),
        Map.entry("identity.address.town", "Birmingham"),
        Map.entry("identity.address.postcode", "B1 1AA"),
        Map.entry("identity.localAuthority", "BIRMINGHAM"),
        Map.entry("safeContact.phone", "07700 900461"),
        Map.entry("safeContact.email", "parveen.noor@mail.example"),
        Map.entry("safeContact.safeTimes", "Weekdays from 10 to 12"),
        Map.entry("safeContact.voicemailPermitted", "false"),
        Map.entry("safeContact.textPermitted", "true"),
        Map.entry("safeContact.letterPermitted", "false"),
        Map.entry("safeContact.codeWord", "Curtains"),
        Map.entry("safeContact.unsafePeople[0]", "Her mother-in-law"),
        Map.entry("safeContact.fallback", "Through the school nurse"),
        Map.entry("safeContact.noContact", "false"),
        Map.entry("risk.tool", "DASH"),
        Map.entry("risk.toolVersion", "2009"),
        Map.entry("risk.grade", "HIGH"),
        Map.entry("risk.score", "16"),
        Map.entry("risk.marac", "true"),
        Map.entry("risk.repeatWithin12Months", "true"),
        Map.entry("risk.incident", "He locked her in the kitchen.\r\nThe children were upstairs."),
        Map.entry("risk.orders", List.of("NON_MOLESTATION")),
        Map.entry("risk.bailConditions", "Not to go near Lantern Row"),
        Map.entry("risk.perpetrator.name", "Dorian Kesterleigh"),
        Map.entry("risk.perpetrator.relationship", "Husband"),
        Map.entry("risk.perpetrator.whereabouts", "In Stechwell"),
        Map.entry("risk.policeEmployed", "false"),
        Map.entry("support.needs", List.of("SAFE_ACCOMMODATION", "ADVOCACY")),
        Map.entry("support.language", "PAHARI"),
        Map.entry("support.dialect", "MIRPURI"),
        Map.entry("support.interpreterGender", "WOMAN"),
        Map.entry("support.interpretersNotToUse[0]", "Mr Ashgrove"),
        Map.entry("support.accessibility", "Step-free entrance"),
        Map.entry("support.pregnant", "true"),
        Map.entry("support.children[0].age", "9"),
        Map.entry("support.children[0].note", "Asthma"),
        Map.entry("support.children[2].age", "4"),
        Map.entry("support.whatSheWants", "To sleep without fear"),
        Map.entry("support.otherAgencies[1]", "Copper Wharf Primary School"),
        Map.entry("consent.answer", "GIVEN"),
        Map.entry("consent.classes", List.of("IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT")),
        Map.entry("consent.method", "SPOKEN"),
        Map.entry("consent.wordingLanguage", "PAHARI"),
        Map.entry("consent.aid", "INTERPRETER"),
        Map.entry("consent.spokenInPrivate", "true"),
        Map.entry("consent.understandingChecked", "true"),
        Map.entry("consent.hasCapacity", "true"),
        Map.entry("statisticsAgreed", "true"));
  }
}
