package org.safepathway.standalone.canaries;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.safepathway.acceptance.canary.Canary;
import org.safepathway.acceptance.journey.Referral;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run of the application in which every sealed field carries a canary: sent by officers, recorded
 * by services, corrected, opened, referred on, withdrawn and erased.
 */
final class CanaryRun {

  static final String HALE = "officer.hale";
  static final String DUNN = "supervisor.dunn";
  static final String ASHA = "caseworker.asha";
  static final String MEERA = "manager.meera";
  static final String BETH = "caseworker.beth";
  static final String POLICE = "/police/referrals";
  static final String SPECIALIST = "/specialist/referrals";
  static final String[] OF_OFFICERS = {"identity", "safeContact", "risk", "support"};

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
  private static final String AMBERWELL = "amberwell-by-and-for";
  private static final String KESTREL = "kestrel-trust-idva";

  private final CanarySet main = new CanarySet("main");
  private final CanarySet corrected = new CanarySet("corrected");
  private final CanarySet added = new CanarySet("added");
  private final CanarySet byForm = new CanarySet("by-form");
  private final CanarySet override = new CanarySet("override");
  private final CanarySet unauthorised = new CanarySet("unauthorised");
  private final CanarySet declined = new CanarySet("declined");
  private final CanarySet erased = new CanarySet("erased");
  private final CanarySet refused = new CanarySet("refused");
  private final Wire wire;
  private final Set<String> known = new HashSet<>();

  CanaryRun(Wire wire) {
    this.wire = wire;
  }

  List<CanarySet> sets() {
    return List.of(
        main, corrected, added, byForm, override, unauthorised, declined, erased, refused);
  }

  Collection<Canary> canaries() {
    return sets().stream().flatMap(set -> set.canaries().values().stream()).toList();
  }

  /** The least in which a leak must show. */
  Erasing mainThings() {
    theMainReferral();
    return whoWillBeErased();
  }

  /** Everything but the erasure: after this the keys of everybody are there. */
  Erasing everything() {
    theMainReferral();
    anOverride();
    aDecline();
    aForm();
    Erasing erasing = whoWillBeErased();
    new RefusedRequests(wire, refused, this).all(erasing.reference());
    everybodyLooks();
    return erasing;
  }

  /**
   * Who is about to be erased.
   *
   * @param reference Amberwell's handle
   */
  record Erasing(String reference) {}

  private void theMainReferral() {
    String sent = refers(form(main, AMBERWELL));
    String reference = arrives(ASHA);
    receives(ASHA, reference);
    opens(ASHA, reference, canaries(List.of(main), OF_OFFICERS), "IDENTITY", "SAFE_CONTACT");
    opens(ASHA, reference, canaries(List.of(main), OF_OFFICERS), "RISK", "SUPPORT");
    corrects(sent);
    ObjectNode add = added.body("safeContact", "support").put("confirmed", "IN_PERSON");
    posts(ASHA, SPECIALIST + "/" + reference + "/facts", add).expecting(200);
    recordsStatus(reference, main);
    Collection<Canary> all =
        canaries(List.of(main, corrected, added), "identity", "safeContact", "risk", "support");
    opens(ASHA, reference, all, "IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT");
    opensAsPage(ASHA, reference, all, "IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT");
    opens(ASHA, reference, main.canaries("statusFact"), "STATUS");
    opensAsPage(MEERA, reference, main.canaries("statusFact"), "STATUS");
    opens(ASHA, reference, main.canaries("caseNote"), "CASE_NOTE");

    ObjectNode onward = object().put("offer", KESTREL);
    onward.set("record", consent("IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT"));
    posts(ASHA, SPECIALIST + "/" + reference + "/refer-on", onward).expecting(200);
    String second = arrives(BETH);
    receives(BETH, second);
    opens(BETH, second, all, "IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT");
    opening(BETH, second, List.of(), "STATUS").expecting(404);
    opening(BETH, second, List.of(), "CASE_NOTE").expecting(404);
    opening(BETH, reference, List.of(), "IDENTITY").expecting(404);
    opening(HALE, reference, List.of(), "IDENTITY").expecting(404);

    ObjectNode withdrawal = object().put("purpose", "SUPPORT");
    posts(ASHA, SPECIALIST + "/" + reference + "/consents/withdraw", withdrawal).expecting(200);
    opening(ASHA, reference, List.of(), "STATUS").expecting(404);
    opening(ASHA, reference, List.of(), "IDENTITY").expecting(404);
  }

  private void corrects(String sent) {
    posts(
            HALE,
            POLICE + "/" + sent + "/facts",
            corrected.body(OF_OFFICERS).put("confirmed", "IN_PERSON"))
        .expecting(200);
  }

  private void anOverride() {
    refers(overrideForm(override));
    String pending = onlyOverride(DUNN);
    decides(DUNN, pending, true);
    String reference = arrives(BETH);
    receives(BETH, reference);
    opens(
        BETH,
        reference,
        override.canaries("identity", "safeContact", "risk", "overrideReason"),
        "IDENTITY",
        "SAFE_CONTACT",
        "RISK");
    // One that the second person refuses: she is erased by the platform.
    refers(overrideForm(unauthorised));
    decides(DUNN, onlyOverride(DUNN), false);
  }

  private void aDecline() {
    refers(form(declined, KESTREL));
    String reference = arrives(BETH);
    receives(BETH, reference);
    posts(BETH, SPECIALIST + "/" + reference + "/decline", declined.fact("outcome")).expecting(200);
    opens(BETH, reference, declined.canaries("outcome"), "CASE_NOTE");
  }

  /** As a browser sends it: nothing comes back, and nothing is in the address that it leads to. */
  private void aForm() {
    Wire.Heard sent =
        wire.post(HALE, POLICE).form(Flat.fields(form(byForm, AMBERWELL))).heard().expecting(303);
    wire.get(HALE, location(sent)).asPage().heard().expecting(200);
    String reference = arrives(ASHA);
    receives(ASHA, reference);
    opensAsPage(ASHA, reference, byForm.canaries(OF_OFFICERS), "IDENTITY", "RISK");
  }

  private Erasing whoWillBeErased() {
    refers(form(erased, AMBERWELL));
    String reference = arrives(ASHA);
    receives(ASHA, reference);
    recordsStatus(reference, erased);
    opens(
        ASHA,
        reference,
        erased.canaries("identity", "safeContact", "risk", "support", "statusFact", "caseNote"),
        "IDENTITY",
        "SAFE_CONTACT",
        "RISK",
        "SUPPORT",
        "STATUS",
        "CASE_NOTE");
    return new Erasing(reference);
  }

  /** Erases her and looks for her. */
  void erase(Erasing who) {
    String path = SPECIALIST + "/" + who.reference();
    posts(MEERA, path + "/erase", object()).expecting(200);
    opening(ASHA, who.reference(), List.of(), "IDENTITY").expecting(404);
    opening(ASHA, who.reference(), List.of(), "STATUS").expecting(404);
    posts(ASHA, path + "/notes", refused.fact("caseNote")).expecting(404);
    everybodyLooks();
  }

  /** Everything that can be read without opening, as JSON and as pages. */
  void everybodyLooks() {
    for (String person : List.of(HALE, DUNN, ASHA, MEERA, BETH)) {
      boolean police = person.equals(HALE) || person.equals(DUNN);
      String room = police ? "/police" : "/specialist";
      List<String> paths = new ArrayList<>();
      paths.addAll(List.of("/", "/v3/api-docs", "/actuator/health", "/actuator/metrics"));
      paths.addAll(List.of(room + "/referrals", room + "/overrides", room + "/services"));
      for (JsonNode one : wire.get(person, room + "/referrals").heard().json().path("referrals")) {
        String path = room + "/referrals/" + one.path("reference").asString();
        Stream.of(
                "",
                "/facts",
                "/facts/new",
                "/status",
                "/notes",
                "/decline",
                "/consents",
                "/refer-on",
                "/redirect",
                "/erase")
            .map(path::concat)
            .forEach(paths::add);
      }
      for (String path : paths) {
        wire.get(person, path).heard();
        wire.get(person, path).asPage().heard();
      }
    }
    wire.get(null, "/actuator/health/readiness").heard().expecting(200);
  }

  // What people send.

  ObjectNode form(CanarySet set, String offer) {
    ObjectNode form = Referral.ofRepository().body(TODAY);
    form.setAll(set.body(OF_OFFICERS));
    return form.put("offer", offer);
  }

  ObjectNode form(CanarySet set) {
    return form(set, AMBERWELL);
  }

  ObjectNode overrideForm(CanarySet set) {
    ObjectNode form = form(set, KESTREL);
    form.remove(List.of("support", "consent", "statisticsAgreed"));
    form.setAll(set.body("overrideReason"));
    return form.put("basis", "OVERRIDE").put("lawfulBasis", "VITAL_INTERESTS");
  }

  static ObjectNode consent(String... classes) {
    ObjectNode consent = (ObjectNode) Referral.ofRepository().body(TODAY).get("consent");
    consent.set("classes", words(classes));
    consent.put("reviewOn", TODAY.plusDays(30).toString());
    return consent.put("expiresOn", TODAY.plusDays(60).toString());
  }

  String refers(ObjectNode form) {
    return posts(HALE, POLICE, form).expecting(201).reference();
  }

  void receives(String person, String reference) {
    String path = SPECIALIST + "/" + reference;
    posts(person, path + "/receive", object()).expecting(200);
    posts(person, path + "/triage", object().put("triage", "B")).expecting(200);
  }

  /** Consent to status, her status, and a note. */
  private void recordsStatus(String reference, CanarySet set) {
    String path = SPECIALIST + "/" + reference;
    ObjectNode body = object().put("purpose", "SUPPORT");
    body.set("record", consent("IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT", "STATUS"));
    posts(ASHA, path + "/consents", body).expecting(200);
    posts(ASHA, path + "/status", set.fact("statusFact")).expecting(200);
    posts(ASHA, path + "/notes", set.fact("caseNote")).expecting(200);
  }

  private void decides(String person, String reference, boolean authorised) {
    String path = "/police/overrides/" + reference + "/decision";
    posts(person, path, object().put("authorised", authorised)).expecting(200);
  }

  private void opens(String person, String reference, Collection<Canary> shows, String... classes) {
    opening(person, reference, shows, classes).expecting(200);
  }

  private Wire.Heard opening(
      String person, String reference, Collection<Canary> shows, String... classes) {
    ObjectNode body = object().put("purpose", "SUPPORT");
    body.set("classes", words(classes));
    return wire.post(person, SPECIALIST + "/" + reference + "/openings")
        .json(body)
        .disclosing(shows)
        .heard();
  }

  private void opensAsPage(
      String person, String reference, Collection<Canary> shows, String... classes) {
    ObjectNode body = object().put("purpose", "SUPPORT");
    body.set("classes", words(classes));
    wire.post(person, SPECIALIST + "/" + reference + "/openings")
        .form(Flat.fields(body))
        .disclosing(shows)
        .heard()
        .expecting(200);
  }

  private Wire.Heard posts(String person, String path, ObjectNode body) {
    return wire.post(person, path).json(body).heard();
  }

  private static Collection<Canary> canaries(List<CanarySet> sets, String... facts) {
    return sets.stream().flatMap(set -> set.canaries(facts).stream()).toList();
  }

  // Where they are told of it.

  String arrives(String person) {
    return fresh(person, SPECIALIST, "referrals");
  }

  private String onlyOverride(String person) {
    return fresh(person, "/police/overrides", "overrides");
  }

  /** The one in a list that was not there before. */
  private String fresh(String person, String path, String list) {
    long end = System.nanoTime() + 30_000_000_000L;
    while (System.nanoTime() < end) {
      for (JsonNode one : wire.get(person, path).heard().json().path(list)) {
        String reference = one.path("reference").asString();
        if (known.add(reference)) {
          return reference;
        }
      }
    }
    throw new IllegalStateException(person + " found nothing new in " + path);
  }

  private static String location(Wire.Heard answer) {
    String head = answer.head();
    int at = head.indexOf("location=[") + "location=[".length();
    return URI.create(head.substring(at, head.indexOf(']', at))).getPath();
  }

  static ObjectNode object() {
    return JsonMapper.shared().createObjectNode();
  }

  static ArrayNode words(String... words) {
    ArrayNode list = JsonMapper.shared().createArrayNode();
    Stream.of(words).forEach(list::add);
    return list;
  }
}
