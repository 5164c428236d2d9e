package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.acceptance.journey.http.Reply;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Unit;
import org.safepathway.directory.UnitId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the registrar does holds at once, and nobody else can do it. */
class TheRegistrarKeepsTheOrganisationsTest {

  private static final String ALL = "/registrar/organisations";
  private static final String LOAD = "/registrar/directory";
  private static final String KANE = "registrar.kane";
  private static final String STRANGERS = "77777777-7777-4777-8777-777777777777";

  @TempDir static Path folder;
  private static Web web;

  @BeforeAll
  static void start() {
    web = Web.start(folder);
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  @Test
  void anOrganisationIsRegisteredItsStaffJoinAndLeaveAndItCloses() {
    var unused =
        web.done(KANE, ALL, organisation("heron-house", "Heron House").put("kind", "SPECIALIST"));
    unused =
        web.done(
            KANE, ALL + "/heron-house/staff", person("manager.wren", "Wren Hart", "MANAGER", null));
    assertThat(web.json(KANE, ALL + "/heron-house").at("/staff/0/roles/0").asString())
        .isEqualTo("MANAGER");
    assertThat(web.get("manager.wren", "/specialist/offers").status()).isEqualTo(200);
    unused =
        web.done(
            "manager.wren",
            "/specialist/staff",
            person("manager.teal", "Teal Marsh", "MANAGER", null));
    unused =
        web.done(
            KANE, ALL + "/heron-house/staff/remove", Web.object().put("person", "manager.wren"));
    assertThat(web.get("manager.wren", "/specialist/offers").status()).isNotEqualTo(200);
    assertThat(web.post(KANE, ALL + "/heron-house/close", Web.object().put("sure", false)).status())
        .isEqualTo(422);
    unused = web.done(KANE, ALL + "/heron-house/close", Web.object().put("sure", true));
    assertThat(web.json(KANE, ALL + "/heron-house").at("/organisation/open").asBoolean()).isFalse();
    assertThat(
            web.post(
                    KANE,
                    ALL + "/heron-house/staff",
                    person("manager.ibis", "Ibis Hart", "MANAGER", null))
                .body())
        .contains("ended");
  }

  @Test
  void aForceHasUnitsAndItsStaffBelongToOne() {
    var unused =
        web.done(
            KANE,
            ALL,
            organisation("avonshire", "Avonshire Police")
                .put("kind", "POLICE")
                .put("units", "Public protection\nCustody"));
    assertThat(
            web.post(
                    KANE,
                    ALL + "/avonshire/staff",
                    person("officer.pike", "Pat Pike", "OFFICER", null))
                .body())
        .contains("unit-missing");
    unused =
        web.done(
            KANE,
            ALL + "/avonshire/staff",
            person("officer.pike", "Pat Pike", "OFFICER", "custody"));
    assertThat(web.get("officer.pike", "/police/referrals").status()).isEqualTo(200);
    assertThat(
            web.post(KANE, ALL, organisation("moorshire", "Moorshire Police").put("kind", "POLICE"))
                .body())
        .contains("\"path\":\"units\"");
  }

  @Test
  @Tag("firewall")
  void whoDoesOtherWorkKeepsWhatIsTheirs() {
    PersonId hale = new PersonId("officer.hale");
    OrganisationId force = web.registry().staff(hale).orElseThrow().organisation();
    UnitId before = web.registry().staff(hale).orElseThrow().unit();
    UnitId other =
        web.registry().organisation(force).orElseThrow().units().stream()
            .map(Unit::id)
            .filter(unit -> !unit.equals(before))
            .findFirst()
            .orElseThrow();
    var unused = web.done("officer.hale", "/police/referrals", web.referral("Kept"));
    String sent = web.get("officer.hale", "/police/referrals").body();
    assertThat(sent).contains("SP-");
    assertThat(web.get("officer.hale", "/police/requests").status()).isEqualTo(404);

    ObjectNode changed = Web.object().put("changed", "officer.hale").put("unitNow", other.value());
    changed.putArray("mayNow").add("OFFICER").add("SUPERVISOR");
    unused = web.done(KANE, ALL + "/" + force + "/staff/change", changed);

    assertThat(web.registry().staff(hale).orElseThrow().unit()).isEqualTo(other);
    assertThat(web.get("officer.hale", "/police/requests").status()).isEqualTo(200);
    assertThat(web.get("officer.hale", "/police/referrals").body()).isEqualTo(sent);

    changed.remove("unitNow");
    changed.putArray("mayNow").add("OFFICER");
    unused = web.done(KANE, ALL + "/" + force + "/staff/change", changed);
    assertThat(web.registry().staff(hale).orElseThrow().unit()).isEqualTo(other);
    assertThat(web.get("officer.hale", "/police/requests").status()).isEqualTo(404);
    changed.putArray("mayNow").add("CASEWORKER");
    Reply wrong = web.post(KANE, ALL + "/" + force + "/staff/change", changed);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("\"path\":\"mayNow\"");
    assertThat(web.page(KANE, ALL + "/" + force)).contains("/staff/change\"", "As before");
  }

  @Test
  @Tag("firewall")
  void aManagerSaysWhatColleaguesMayDo() {
    assertThat(web.get("caseworker.asha", "/specialist/offers").status()).isEqualTo(404);
    ObjectNode changed = Web.object().put("changed", "caseworker.asha");
    changed.putArray("mayNow").add("CASEWORKER").add("MANAGER");
    var unused = web.done("manager.meera", "/specialist/staff/change", changed);
    assertThat(web.get("caseworker.asha", "/specialist/offers").status()).isEqualTo(200);

    changed.putArray("mayNow").add("CASEWORKER");
    unused = web.done("manager.meera", "/specialist/staff/change", changed);
    assertThat(web.get("caseworker.asha", "/specialist/offers").status()).isEqualTo(404);
    assertThat(web.post("manager.meera", "/specialist/staff/change", changed).body())
        .contains("nothing-changes");
    assertThat(web.page("manager.meera", "/specialist/staff")).contains("/specialist/staff/change");
    assertThat(web.page(KANE, ALL + "/amberwell")).doesNotContain("staff/change");
    assertThat(web.post(KANE, ALL + "/amberwell/staff/change", changed).body())
        .contains("has-a-manager");
  }

  @Test
  @Tag("firewall")
  void noEnforcementBodyAndNoneOfItsStaffCanTakePart() {
    for (String kind : new String[] {"ENFORCEMENT", "HOME_OFFICE"}) {
      assertThat(web.post(KANE, ALL, organisation("borders", "Borders").put("kind", kind)).status())
          .isEqualTo(422);
    }
    Reply named =
        web.post(
            KANE,
            ALL,
            organisation("borders", "Immigration Enforcement").put("kind", "SPECIALIST"));
    assertThat(named.status()).isEqualTo(422);
    Reply person =
        web.post(
            KANE,
            ALL + "/amberwell/staff",
            person("alex@homeoffice.gov.uk", "Alex Doe", "CASEWORKER", null));
    assertThat(person.body()).contains("enforcement-body");
    assertThat(web.registry().organisation(new OrganisationId("borders"))).isEmpty();
  }

  /** A registrar sees nothing of a victim, and lets in nobody who would (DOMAIN.md rule 26). */
  @Test
  @Tag("firewall")
  void aServiceThatHasAManagerSaysItselfWhoJoins() {
    ObjectNode stranger = person("caseworker.stranger", "Sam Stone", "CASEWORKER", null);
    assertThat(web.post(KANE, ALL + "/amberwell/staff", stranger).body()).contains("has-a-manager");
    assertThat(
            web.post(
                    KANE,
                    ALL + "/amberwell/staff/remove",
                    Web.object().put("person", "manager.meera"))
                .body())
        .contains("last-manager");
    assertThat(web.registry().staff(new PersonId("caseworker.stranger"))).isEmpty();
    assertThat(web.page(KANE, ALL + "/amberwell")).doesNotContain("amberwell/staff\"");

    var unused = web.done("manager.meera", "/specialist/staff", stranger);
    assertThat(web.json("manager.meera", "/specialist/staff").toString())
        .contains("caseworker.stranger");
    assertThat(web.get("caseworker.stranger", "/specialist/referrals").status()).isEqualTo(200);
    unused =
        web.done(
            "manager.meera",
            "/specialist/staff/remove",
            Web.object().put("person", "caseworker.stranger"));
    assertThat(web.registry().staff(new PersonId("caseworker.stranger"))).isEmpty();
    // Another organisation’s staff do not exist for her.
    assertThat(
            web.post(
                    "manager.meera",
                    "/specialist/staff/remove",
                    Web.object().put("person", "caseworker.beth"))
                .status())
        .isEqualTo(404);
    assertThat(web.get("caseworker.asha", "/specialist/staff").status()).isEqualTo(404);
  }

  @Test
  void theLastRegistrarStays() {
    assertThat(
            web.post(KANE, ALL + "/registry/staff/remove", Web.object().put("person", KANE)).body())
        .contains("last-manager");
    assertThat(web.post(KANE, ALL + "/registry/close", Web.object().put("sure", true)).body())
        .contains("last-manager");
    assertThat(web.get(KANE, ALL).status()).isEqualTo(200);
  }

  @Test
  @Tag("firewall")
  void forAnybodyElseThereIsNoSuchPage() {
    for (String person :
        List.of("manager.meera", "officer.hale", "supervisor.dunn", "analyst.moor")) {
      String missing = web.get(person, "/registrar/no-such-page").body();
      for (String path : List.of(ALL, ALL + "/new", ALL + "/amberwell", LOAD)) {
        assertThat(web.get(person, path).body()).as(person + " " + path).isEqualTo(missing);
      }
      assertThat(
              web.post(person, ALL + "/amberwell/close", Web.object().put("sure", true)).status())
          .isEqualTo(404);
      assertThat(web.post(person, LOAD, services()).status()).isEqualTo(404);
    }
    assertThat(web.registry().organisation(new OrganisationId("amberwell")).orElseThrow().open())
        .isTrue();
  }

  @Test
  void aDirectoryIsLoadedRecordByRecord() {
    ArrayNode services = services();
    ObjectNode ours = (ObjectNode) services.get(0);
    // Whoever poisons a file could put another number on the sheet that is printed for victims.
    ours.put("description", "Ring another number.");
    // Nor may it say that such a service has one more.
    services.add(ours.deepCopy().put("id", STRANGERS.replace('7', '9')));
    ObjectNode strangers = ours.deepCopy().put("id", STRANGERS).put("name", "Harbour outreach");
    strangers.put("description", "Somebody meets her where she feels safe.");
    strangers.putObject("organization").put("id", STRANGERS).put("name", "Harbour");
    services.add(strangers);
    services.add(
        ours.deepCopy().put("id", STRANGERS.replace('7', '8')).put("name", "<b>Harbour</b>"));
    JsonNode loaded = web.done(KANE, LOAD, services);

    assertThat(loaded.at("/records/0/faults/0/code").asString()).isEqualTo("kept-by-its-managers");
    assertThat(web.json("officer.hale", "/police/services").toString())
        .doesNotContain("Ring another number");
    int made = services.size() - 2;
    assertThat(loaded.at("/records/" + (made - 1) + "/faults/0/code").asString())
        .isEqualTo("kept-by-its-managers");
    assertThat(became(loaded, made)).isEqualTo("MADE");
    JsonNode refused = loaded.at("/records/" + (services.size() - 1));
    assertThat(refused.path("became").asString()).isEqualTo("REFUSED");
    assertThat(refused.at("/faults/0").toString())
        .isEqualTo("{\"field\":\"name\",\"code\":\"markup\"}");
    assertThat(loaded.toString()).doesNotContain("<b>");
    // Nobody is there to receive a referral yet.
    OfferId offer = new OfferId(loaded.at("/records/" + made + "/offer").asString());
    assertThat(web.registry().offer(offer).orElseThrow().intake()).isEqualTo(IntakeState.PAUSED);
    // The same again changes nothing; as long as nobody works there, another describes it anew.
    assertThat(became(web.done(KANE, LOAD, services), made)).isEqualTo("SAME");
    strangers.put("description", "Somebody meets her and goes with her.");
    assertThat(became(web.done(KANE, LOAD, services), made)).isEqualTo("CHANGED");
    assertThat(web.json("officer.hale", "/police/services").toString()).contains("goes with her");
  }

  @Test
  void whatIsNoDirectoryIsRefusedAsAWhole() {
    assertThat(web.post(KANE, LOAD, Web.object().put("hello", "there")).body())
        .contains("no-services");
    ArrayNode long1 = JsonMapper.shared().createArrayNode().add("x".repeat(6_000_000));
    assertThat(web.post(KANE, LOAD, long1).status()).isEqualTo(400);
  }

  private static String became(JsonNode loaded, int record) {
    return loaded.at("/records/" + record + "/became").asString();
  }

  private static ArrayNode services() {
    return (ArrayNode)
        web.jsonAsNobody("/hsds/3.0/services?full=true&per_page=50").path("contents");
  }

  private static ObjectNode organisation(String id, String name) {
    return Web.object().put("id", id).put("name", name).put("byAndFor", true);
  }

  private static ObjectNode person(
      String person, String name, String role, @org.jspecify.annotations.Nullable String unit) {
    ObjectNode body = Web.object().put("person", person).put("name", name).put("unit", unit);
    body.putArray("roles").add(role);
    return body;
  }
}
