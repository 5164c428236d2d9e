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
  static final String LEE = "coordinator.lee";
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
  private final CanarySet worked = new CanarySet("worked");
  private final CanarySet redirected = new CanarySet("redirected");
  private final List<Canary> faces = new ArrayList<>();
  private final List<Canary> codes = new ArrayList<>();
  private final Wire wire;
  private final Set<String> known = new HashSet<>();

  CanaryRun(Wire wire) {
    this.wire = wire;
  }

  List<CanarySet> sets() {
    return List.of(
        main,
        corrected,
        added,
        byForm,
        override,
        unauthorised,
        declined,
        erased,
        refused,
        worked,
        redirected);
  }

  Collection<Canary> canaries() {
    return Stream.of(
            sets().stream().flatMap(set -> set.canaries().values().stream()),
            faces.stream(),
            codes.stream())
        .flatMap(some -> some)
        .toList();
  }

  /** The least in which a leak must show. */
  Erasing mainThings() {
    theMainReferral();
    return whoWillBeErased();
  }

  /** Everything but the erasure: after this the keys of everybody are there. */
  Erasing everything() {
    theOtherFace();
    theMainReferral();
    anOverride();
    aDecline();
    aForm();
    dailyWork();
    aRedirect();
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
    link(reference, second);

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
    String sent = refers(form(declined, KESTREL));
    String reference = arrives(BETH);
    receives(BETH, reference);
    posts(BETH, SPECIALIST + "/" + reference + "/decline", declined.fact("outcome")).expecting(200);
    opens(BETH, reference, declined.canaries("outcome"), "CASE_NOTE");
    aConsortium(HALE, POLICE + "/" + sent);
  }

  /**
   * What only specialists see of an offer. No field of it can carry a text, so the two numbers are
   * looked for together, as JSON has them (which is how they are sealed) and as a record prints
   * itself.
   */
  private void theOtherFace() {
    faces.add(Canary.text("face:otherFace.json", "\"places\":417,\"free\":309"));
    faces.add(Canary.text("face:otherFace.text", "places=417, free=309"));
    ObjectNode face = main.fact("otherFace").put("places", 417).put("free", 309);
    String path = "/specialist/offers/" + AMBERWELL + "/specialists";
    posts(MEERA, path, face).expecting(200);
    for (String other : List.of(HALE, ASHA, LEE)) {
      posts(other, path, face).expecting(404);
    }
    posts(MEERA, path, face.deepCopy().put("free", 999)).expecting(422);
    ObjectNode asked = object().put("area", "WALSALL");
    asked.set("statusNeeds", words("IMMIGRATION_ADVICE"));
    asked.set("needs", words("ADVOCACY"));
    wire.post(BETH, "/specialist/services").json(asked).disclosing(faces).heard().expecting(200);
  }

  /** She links two services that know her; the code is on the answer to whoever made it alone. */
  private void link(String here, String there) {
    List<Canary> shown = new ArrayList<>();
    String code =
        wire.post(ASHA, SPECIALIST + "/" + here + "/links/codes")
            .json(object())
            .disclosing(shown)
            .heard()
            .expecting(200)
            .json()
            .path("code")
            .asString();
    shown.add(Canary.text("code:link", code));
    codes.addAll(shown);
    ObjectNode entered = object().put("code", code).put("sheIsHere", true);
    posts(HALE, SPECIALIST + "/" + there + "/links", entered).expecting(404);
    posts(BETH, SPECIALIST + "/" + there + "/links", entered).expecting(200);
  }

  /** Whoever holds a referral that nobody took asks, and says what came of the suggestion. */
  private void aConsortium(String person, String path) {
    ObjectNode need =
        object()
            .put("need", "SAFETY_AND_ADVOCACY")
            .put("risk", "MEDIUM")
            .put("area", "BIRMINGHAM")
            .put("languages", "SOUTH_ASIAN");
    posts(person, path + "/consortium", need).expecting(200);
    String told = fresh(LEE, "/consortium/demand", "demands", "id");
    posts(LEE, "/consortium/demand/" + told + "/suggestion", object()).expecting(200);
    ObjectNode answer = object().put("suggestion", 1).put("answer", "NOT_TAKEN_UP");
    posts(person, path + "/consortium/answer", answer).expecting(200);
  }

  /** The waiting list, attempts to reach her, and the end and the beginning of it. */
  private void dailyWork() {
    refers(form(worked, AMBERWELL));
    String path = SPECIALIST + "/" + arrives(ASHA);
    posts(ASHA, path + "/receive", object()).expecting(200);
    posts(ASHA, path + "/triage", object().put("triage", "A")).expecting(200);
    posts(ASHA, path + "/waiting-list", object()).expecting(200);
    aConsortium(ASHA, path);
    posts(ASHA, path + "/accept", object()).expecting(200);
    for (String result : List.of("NO_ANSWER", "REACHED")) {
      posts(ASHA, path + "/contacts", object().put("result", result)).expecting(200);
    }
    posts(ASHA, path + "/engage", object()).expecting(200);
    posts(ASHA, path + "/close", object().put("closure", "NEEDS_MET")).expecting(200);
    posts(ASHA, path + "/reopen", object()).expecting(200);
  }

  private void aRedirect() {
    refers(form(redirected, AMBERWELL));
    String reference = arrives(ASHA);
    receives(ASHA, reference);
    ObjectNode body = object().put("offer", KESTREL);
    body.set("record", consent("IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT"));
    posts(ASHA, SPECIALIST + "/" + reference + "/redirect", body).expecting(200);
    String there = arrives(BETH);
    receives(BETH, there);
    opens(BETH, there, redirected.canaries(OF_OFFICERS), "IDENTITY", "SUPPORT");
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

  private void everybodyLooks() {
    new Looking(wire, faces).everybody();
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
    return fresh(person, SPECIALIST, "referrals", "reference");
  }

  private String onlyOverride(String person) {
    return fresh(person, "/police/overrides", "overrides", "reference");
  }

  /** The one in a list that was not there before. */
  private String fresh(String person, String path, String list, String id) {
    long end = System.nanoTime() + 30_000_000_000L;
    while (System.nanoTime() < end) {
      for (JsonNode one : wire.get(person, path).heard().json().path(list)) {
        String reference = one.path(id).asString();
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
