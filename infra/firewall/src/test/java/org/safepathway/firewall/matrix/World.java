package org.safepathway.firewall.matrix;

import java.util.List;
import org.safepathway.firewall.history.Requests;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is there in two forces, two services and two consortia: the same of everything, so that each
 * has what is another’s.
 *
 * @param hale what an officer of the first force sent to Amberwell
 * @param pike what an officer of the other force sent to Kestrel
 */
record World(OfOne hale, OfOne pike) {

  static final String AMBERWELL = "amberwell-by-and-for";
  static final String KESTREL = "kestrel-trust-idva";

  /**
   * What one force and one service have.
   *
   * @param sent the officer’s handle of a referral that was accepted
   * @param held the service’s handle of it
   * @param second the service’s handle of another one
   * @param unmet the officer’s handle of one that the service declined
   * @param declined the service’s handle of that
   * @param waits the supervisor’s handle of an override that waits
   * @param linked the duty manager’s handle of one whose perpetrator is linked to the police
   * @param fact the id of a fact that was changed in the accepted one
   * @param other the same in the second one
   */
  record OfOne(
      String sent,
      String held,
      String second,
      String unmet,
      String declined,
      String waits,
      String linked,
      String fact,
      String other) {}

  /** Whoever works for one force and one service. */
  record People(String officer, String supervisor, String caseworker, String duty, String offer) {}

  static final People FIRST =
      new People("officer.hale", "supervisor.dunn", "caseworker.asha", "duty.dipa", AMBERWELL);
  static final People OTHER =
      new People("officer.pike", "supervisor.lark", "caseworker.beth", "duty.kim", KESTREL);

  private static final String POLICE = "/police/referrals";
  private static final String SPECIALIST = "/specialist/referrals";
  private static final String NEED = "{\"need\":\"SAFETY_AND_ADVOCACY\",\"risk\":\"MEDIUM\"}";

  /** Makes it. */
  static World of(Stage stage) {
    World world = new World(of(stage, FIRST), of(stage, OTHER));
    // She links one case of each service by a code.
    String code =
        stage
            .done(FIRST.caseworker(), SPECIALIST + "/" + world.hale().held() + "/links/codes", "{}")
            .path("code")
            .asString();
    stage.done(
        OTHER.caseworker(),
        SPECIALIST + "/" + world.pike().second() + "/links",
        "{\"code\":\"%s\",\"sheIsHere\":true}".formatted(code));
    return world;
  }

  private static OfOne of(Stage stage, People who) {
    String third = sent(stage, who, Requests.referral());
    String second = held(stage, who, "");
    String other = changed(stage, who, third, second);
    String sent = sent(stage, who, Requests.referral());
    String held = held(stage, who, second);
    String fact = changed(stage, who, sent, held);
    stage.done(who.caseworker(), SPECIALIST + "/" + held + "/accept", "{}");
    String unmet = sent(stage, who, Requests.referral());
    String declined = newest(stage, who, held);
    stage.done(who.caseworker(), SPECIALIST + "/" + declined + "/receive", "{}");
    stage.done(
        who.caseworker(), SPECIALIST + "/" + declined + "/decline", "{\"reason\":\"NO_CAPACITY\"}");
    stage.done(who.officer(), POLICE + "/" + unmet + "/consortium", NEED);
    stage.done(who.caseworker(), SPECIALIST + "/" + declined + "/consortium", NEED);
    sent(stage, who, Requests.override(false));
    String waits =
        stage.newest(who.supervisor(), "/police/overrides", "overrides", "reference", "");
    sent(stage, who, Requests.override(true));
    String linked = stage.newest(who.duty(), "/specialist/overrides", "overrides", "reference", "");
    return new OfOne(sent, held, second, unmet, declined, waits, linked, fact, other);
  }

  private static String sent(Stage stage, People who, String referral) {
    ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(referral);
    body.put("offer", who.offer());
    if (body.has("statisticsAgreed")) {
      body.put("statisticsAgreed", true);
    }
    return stage.done(who.officer(), POLICE, body.toString()).path("reference").asString();
  }

  private static String newest(Stage stage, People who, String before) {
    return stage.newest(who.caseworker(), SPECIALIST, "referrals", "reference", before);
  }

  private static String held(Stage stage, People who, String before) {
    String held = newest(stage, who, before);
    stage.done(who.caseworker(), SPECIALIST + "/" + held + "/receive", "{}");
    stage.done(who.caseworker(), SPECIALIST + "/" + held + "/triage", "{\"triage\":\"B\"}");
    return held;
  }

  /** The officer corrects how she may be contacted; the id of the newer fact. */
  private static String changed(Stage stage, People who, String sent, String held) {
    JsonNode contact =
        JsonMapper.shared().readTree(Requests.referral()).path("safeContact").deepCopy();
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.set("safeContact", ((ObjectNode) contact).put("safeTimes", "mornings"));
    stage.done(
        who.officer(),
        POLICE + "/" + sent + "/facts",
        body.put("confirmed", "IN_PERSON").toString());
    return stage.newest(who.caseworker(), SPECIALIST + "/" + held, "alerts", "fact", "");
  }

  /** Everything that its own people see of it. */
  List<String> pages() {
    return List.of(
        "officer.hale /police/referrals",
        "officer.hale /police/referrals/" + hale.sent(),
        "officer.hale /police/referrals/" + hale.unmet() + "/consortium",
        "officer.pike /police/referrals",
        "officer.pike /police/referrals/" + pike.unmet() + "/consortium",
        "supervisor.dunn /police/overrides",
        "supervisor.lark /police/overrides",
        "supervisor.dunn /police/requests",
        "caseworker.asha /specialist/referrals",
        "caseworker.asha /specialist/referrals/" + hale.held(),
        "caseworker.asha /specialist/referrals/" + hale.held() + "/links",
        "caseworker.asha /specialist/referrals/" + hale.second(),
        "caseworker.asha /specialist/referrals/" + hale.declined() + "/consortium",
        "caseworker.beth /specialist/referrals",
        "caseworker.beth /specialist/referrals/" + pike.held(),
        "caseworker.beth /specialist/referrals/" + pike.held() + "/links",
        "caseworker.beth /specialist/referrals/" + pike.second(),
        "caseworker.beth /specialist/referrals/" + pike.second() + "/links",
        "caseworker.beth /specialist/referrals/" + pike.declined() + "/consortium",
        "duty.dipa /specialist/overrides",
        "duty.kim /specialist/overrides",
        "manager.meera /specialist/offers/" + AMBERWELL,
        "manager.meera /specialist/offers/" + AMBERWELL + "/specialists",
        "manager.meera /specialist/staff",
        "manager.meera /specialist/requests",
        "manager.karen /specialist/offers/" + KESTREL,
        "manager.karen /specialist/offers/" + KESTREL + "/specialists",
        "manager.karen /specialist/staff",
        "coordinator.lee /consortium/members",
        "coordinator.lee /consortium/demand",
        "coordinator.vale /consortium/members",
        "registrar.kane /registrar/organisations",
        "registrar.kane /registrar/organisations/amberwell",
        "registrar.kane /registrar/organisations/kestrel-trust",
        "registrar.kane /registrar/organisations/force",
        "registrar.kane /registrar/organisations/fenshire");
  }
}
