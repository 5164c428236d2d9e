package org.safepathway.firewall.matrix;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.safepathway.firewall.history.Requests;
import org.safepathway.firewall.matrix.World.OfOne;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every id of somebody else’s that can be put into an address or a body. */
final class Tries {

  /** What takes no id of anybody’s, and why. */
  static final Map<String, String> WITHOUT =
      Map.of(
          "POST /police/find", "takes offers and organisations, which everybody may read",
          "POST /police/fingerprint-consents", "takes no id",
          "POST /police/referrals", "takes an offer, which everybody may read",
          "POST /police/requests", "takes a number that each organisation gives itself",
          "POST /specialist/requests", "takes a number that each organisation gives itself",
          "POST /specialist/offers", "takes no id: the platform makes one",
          "POST /specialist/services", "takes no id",
          "POST /specialist/staff", "a name to sign in by is one person’s in the whole network",
          "POST /registrar/directory", "takes a public feed, which names what it likes",
          "POST /registrar/organisations", "takes an id for what is not there yet");

  private static final String UNKNOWN = "C".repeat(64);

  private static final List<String> WITHOUT_WORDS =
      List.of(
          "accept",
          "engage",
          "erase",
          "links/codes",
          "receive",
          "reopen",
          "return",
          "undo-acceptance",
          "waiting-list");

  private static final String NEED = "{\"need\":\"SAFE_PLACE\",\"risk\":\"HIGH\"}";
  private static final String ANSWER = "{\"suggestion\":1,\"answer\":\"NOT_TAKEN_UP\"}";

  /** What is done with a case, and what is sent for it. */
  private static Map<String, String> withACase() {
    Map<String, String> acts = new TreeMap<>();
    WITHOUT_WORDS.forEach(act -> acts.put(act, "{}"));
    String consent = consent();
    acts.putAll(
        Map.ofEntries(
            Map.entry("acknowledgements", "{\"facts\":[\"F\"]}"),
            Map.entry("close", "{\"closure\":\"NEEDS_MET\"}"),
            Map.entry("consents", "{\"purpose\":\"SUPPORT\",\"record\":" + consent + "}"),
            Map.entry("consents/narrow", "{\"noLonger\":[\"SUPPORT\"]}"),
            Map.entry("consents/withdraw", "{\"purpose\":\"SUPPORT\"}"),
            Map.entry("consortium", NEED),
            Map.entry("consortium/answer", ANSWER),
            Map.entry("contacts", "{\"result\":\"NO_ANSWER\"}"),
            Map.entry("decline", "{\"reason\":\"NO_CAPACITY\"}"),
            Map.entry("facts", facts("")),
            Map.entry("links", "{\"code\":\"2345-6789-ABCD\",\"sheIsHere\":true}"),
            Map.entry("links/undo", "{\"organisation\":\"kestrel-trust\"}"),
            Map.entry("notes", "{\"text\":\"She rang.\"}"),
            Map.entry("openings", "{\"purpose\":\"SUPPORT\",\"classes\":[\"IDENTITY\"]}"),
            Map.entry("redirect", onward(consent)),
            Map.entry("refer-on", onward(consent)),
            Map.entry("status", "{\"status\":\"NOT_DISCUSSED\",\"nrmDiscussed\":false}"),
            Map.entry("triage", "{\"triage\":\"A\"}")));
    return acts;
  }

  private static final Map<String, String> WITH_AN_OFFER =
      Map.of(
          "description", offer(),
          "end", "{}",
          "funding", "{\"funder\":\"PCC\",\"from\":\"2026-04-01\",\"until\":\"2027-03-31\"}",
          "now", "{\"intake\":\"OPEN\",\"allTrue\":false}",
          "specialists", "{\"nrpfFund\":false}");

  private final List<Try> all = new ArrayList<>();

  Tries(World world, Stage stage) {
    String demand =
        stage.json("coordinator.lee", "/consortium/demand").at("/demands/0/id").asString();
    cases(world);
    offers();
    sent(world);
    overrides(world);
    consortium(demand);
    factsOf(world);
    staff();
    answers(world);
    links(world);
  }

  List<Try> all() {
    return all;
  }

  private void cases(World world) {
    String path = "/specialist/referrals/";
    withACase()
        .forEach(
            (act, body) -> {
              // A consortium is asked about a case that the service cannot take.
              boolean asks = act.startsWith("consortium");
              String endpoint = "POST " + path + "{reference}/" + act;
              String owner = act.equals("erase") ? "manager.meera" : "caseworker.asha";
              String sent = body.replace("\"F\"", "\"" + world.hale().fact() + "\"");
              List<String> strangers =
                  List.of("caseworker.beth", "manager.karen", "duty.kim", "officer.hale");
              all.add(
                  new Try(
                      endpoint,
                      path + "{id}/" + act,
                      sent,
                      asks ? world.hale().declined() : world.hale().held(),
                      UNKNOWN,
                      strangers,
                      owner,
                      "amberwell"));
              strangers = List.of("caseworker.asha", "manager.meera", "duty.dipa", "officer.pike");
              all.add(
                  new Try(
                      endpoint,
                      path + "{id}/" + act,
                      body.replace("\"F\"", "\"" + world.pike().fact() + "\""),
                      asks ? world.pike().declined() : world.pike().held(),
                      UNKNOWN,
                      strangers,
                      "",
                      "kestrel-trust"));
              // The officer’s own handle of her opens nothing at the service.
              all.add(
                  new Try(
                      endpoint,
                      path + "{id}/" + act,
                      sent,
                      world.hale().sent(),
                      UNKNOWN,
                      List.of("caseworker.asha", "manager.meera", "officer.hale"),
                      "",
                      "force"));
            });
  }

  private void offers() {
    WITH_AN_OFFER.forEach(
        (act, body) -> {
          String endpoint = "POST /specialist/offers/{offer}/" + act;
          String path = "/specialist/offers/{id}/" + act;
          // Ended offers are for the last test of all: the first one stays.
          all.add(
              new Try(
                  endpoint,
                  path,
                  body,
                  World.AMBERWELL,
                  "no-such-offer",
                  List.of("manager.karen", "caseworker.asha", "officer.hale", "registrar.kane"),
                  act.equals("end") ? "" : "manager.meera",
                  "amberwell"));
          all.add(
              new Try(
                  endpoint,
                  path,
                  body,
                  World.KESTREL,
                  "no-such-offer",
                  List.of("manager.meera"),
                  "",
                  "kestrel-trust"));
        });
  }

  private void sent(World world) {
    Map<String, String> acts =
        Map.of("consortium", NEED, "consortium/answer", ANSWER, "facts", facts(""), "recall", "{}");
    new TreeMap<>(acts)
        .forEach(
            (act, body) -> {
              String endpoint = "POST /police/referrals/{reference}/" + act;
              String path = "/police/referrals/{id}/" + act;
              boolean asks = act.startsWith("consortium");
              all.add(
                  new Try(
                      endpoint,
                      path,
                      body,
                      asks ? world.hale().unmet() : world.hale().sent(),
                      UNKNOWN,
                      List.of(
                          "officer.pike", "officer.brook", "supervisor.lark", "caseworker.asha"),
                      "officer.hale",
                      "force"));
              all.add(
                  new Try(
                      endpoint,
                      path,
                      body,
                      asks ? world.pike().unmet() : world.pike().sent(),
                      UNKNOWN,
                      List.of("officer.hale", "supervisor.dunn", "caseworker.beth"),
                      "",
                      "fenshire"));
              // The service’s own handle of her is none at the force that sent her.
              all.add(
                  new Try(
                      endpoint,
                      path,
                      body,
                      world.hale().held(),
                      UNKNOWN,
                      List.of("officer.hale", "caseworker.asha"),
                      "",
                      "amberwell"));
            });
  }

  private void overrides(World world) {
    String decision = "{\"authorised\":false}";
    String police = "/police/overrides/{id}/decision";
    String specialist = "/specialist/overrides/{id}/decision";
    all.add(
        decision(police, decision, world.hale().waits(), "force", "supervisor.dunn")
            .by("supervisor.lark", "duty.dipa", "officer.hale"));
    all.add(
        decision(police, decision, world.pike().waits(), "fenshire", "supervisor.lark")
            .by("supervisor.dunn", "duty.kim"));
    all.add(
        decision(police, decision, world.hale().linked(), "amberwell", "")
            .by("supervisor.dunn", "supervisor.lark"));
    all.add(
        decision(specialist, decision, world.hale().linked(), "amberwell", "duty.dipa")
            .by("duty.kim", "manager.meera", "supervisor.dunn"));
    all.add(
        decision(specialist, decision, world.pike().linked(), "kestrel-trust", "duty.kim")
            .by("duty.dipa", "manager.karen", "supervisor.lark"));
    all.add(
        decision(specialist, decision, world.hale().waits(), "force", "")
            .by("duty.dipa", "duty.kim"));
  }

  private record Decision(String path, String body, String id, String organisation, String owner) {

    Try by(String... strangers) {
      return new Try(
          "POST " + path.replace("{id}", "{reference}"),
          path,
          body,
          id,
          UNKNOWN,
          List.of(strangers),
          owner,
          organisation);
    }
  }

  private static Decision decision(
      String path, String body, String id, String organisation, String owner) {
    return new Decision(path, body, id, organisation, owner);
  }

  private void consortium(String demand) {
    String suggestion = "POST /consortium/demand/{demand}/suggestion";
    all.add(
        new Try(
            suggestion,
            "/consortium/demand/{id}/suggestion",
            "{\"member\":\"amberwell\"}",
            demand,
            "0".repeat(32),
            List.of("officer.hale", "caseworker.asha", "manager.meera", "registrar.kane"),
            "coordinator.lee",
            "kinship-consortium"));
    // Who is a member of the other consortium, or none of any.
    for (String member : List.of("kestrel-trust", "linden-refuge", "fenshire", "registry")) {
      all.add(
          inBody(
              suggestion,
              "/consortium/demand/" + demand + "/suggestion",
              "{\"member\":\"{id}\"}",
              member,
              "no-such-organisation",
              "coordinator.lee"));
      all.add(
          inBody(
              "POST /consortium/members/remove",
              "/consortium/members/remove",
              "{\"member\":\"{id}\"}",
              member,
              "no-such-organisation",
              "coordinator.lee"));
    }
    for (String none : List.of("fenshire", "registry", "weald-consortium")) {
      all.add(
          inBody(
              "POST /consortium/members",
              "/consortium/members",
              "{\"member\":\"{id}\"}",
              none,
              "no-such-organisation",
              "coordinator.lee"));
    }
  }

  /** Facts of another case, of the same service and of another. */
  private void factsOf(World world) {
    String own = "/specialist/referrals/" + world.hale().held();
    OfOne other = world.pike();
    for (String fact : List.of(world.hale().other(), other.fact(), other.other())) {
      String nobodys = other(fact);
      all.add(
          inBody(
              "POST /specialist/referrals/{reference}/acknowledgements",
              own + "/acknowledgements",
              "{\"facts\":[\"{id}\"]}",
              fact,
              nobodys,
              "caseworker.asha"));
      all.add(
          inBody(
              "POST /specialist/referrals/{reference}/facts",
              own + "/facts",
              facts("{id}"),
              fact,
              nobodys,
              "caseworker.asha"));
    }
  }

  private void staff() {
    Map<String, String> room =
        Map.of(
            "change", "{\"changed\":\"{id}\",\"mayNow\":[\"MANAGER\"]}",
            "remove", "{\"person\":\"{id}\"}",
            "sign-out", "{\"person\":\"{id}\"}",
            "invite", "{\"colleague\":\"{id}\",\"email\":\"somebody@example.org\"}");
    room.forEach(
        (act, body) -> {
          for (String person : List.of("caseworker.beth", "officer.pike", "registrar.kane")) {
            all.add(
                inBody(
                    "POST /specialist/staff/" + act,
                    "/specialist/staff/" + act,
                    body,
                    person,
                    "nobody.there",
                    "manager.meera"));
          }
        });
    Map<String, String> registrar =
        Map.of(
            "staff", "{\"person\":\"x.y\",\"name\":\"Sam Stone\",\"roles\":[\"MANAGER\"]}",
            "staff/change", "{\"changed\":\"caseworker.asha\",\"mayNow\":[\"MANAGER\"]}",
            "staff/remove", "{\"person\":\"caseworker.asha\"}",
            "staff/invite",
                "{\"colleague\":\"caseworker.asha\",\"email\":\"somebody@example.org\"}",
            "close", "{\"sure\":true}");
    registrar.forEach(
        (act, body) ->
            all.add(
                new Try(
                    "POST /registrar/organisations/{organisation}/" + act,
                    "/registrar/organisations/{id}/" + act,
                    body,
                    "amberwell",
                    "no-such-organisation",
                    List.of("manager.meera", "coordinator.lee", "supervisor.dunn", "officer.hale"),
                    "",
                    "amberwell")));
    Map<String, String> person =
        Map.of(
            "change", "{\"changed\":\"{id}\",\"mayNow\":[\"OFFICER\"]}",
            "remove", "{\"person\":\"{id}\"}",
            "invite", "{\"colleague\":\"{id}\",\"email\":\"somebody@example.org\"}");
    for (String act : List.of("change", "remove", "invite")) {
      for (String whom : List.of("caseworker.asha", "officer.pike")) {
        all.add(
            inBody(
                "POST /registrar/organisations/{organisation}/staff/" + act,
                "/registrar/organisations/force/staff/" + act,
                Objects.requireNonNull(person.get(act)),
                whom,
                "nobody.there",
                "registrar.kane"));
      }
    }
  }

  /** The number of a suggestion that was made for somebody else’s. */
  private void answers(World world) {
    String body = "{\"suggestion\":{id},\"answer\":\"NOT_TAKEN_UP\"}";
    all.add(
        inBody(
            "POST /police/referrals/{reference}/consortium/answer",
            "/police/referrals/" + world.pike().unmet() + "/consortium/answer",
            body,
            "1",
            "999",
            "officer.pike"));
    all.add(
        inBody(
            "POST /specialist/referrals/{reference}/consortium/answer",
            "/specialist/referrals/" + world.pike().declined() + "/consortium/answer",
            body,
            "1",
            "999",
            "caseworker.beth"));
  }

  /** Organisations that know her not, or not by her own hand. */
  private void links(World world) {
    for (String organisation : List.of("amberwell", "linden-refuge", "force", "registry")) {
      all.add(
          inBody(
              "POST /specialist/referrals/{reference}/links/undo",
              "/specialist/referrals/" + world.pike().held() + "/links/undo",
              "{\"organisation\":\"{id}\"}",
              organisation,
              "no-such-organisation",
              "caseworker.beth"));
    }
  }

  private static Try inBody(
      String endpoint, String path, String body, String theirs, String nobodys, String person) {
    return new Try(endpoint, path, body, theirs, nobodys, List.of(person), "", "kestrel-trust");
  }

  /** An id of the same shape that nobody made. */
  private static String other(String id) {
    return new StringBuilder(id).reverse().toString();
  }

  private static String facts(String supersedes) {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.set("safeContact", JsonMapper.shared().readTree(Requests.referral()).path("safeContact"));
    body.put("confirmed", "IN_PERSON");
    return (supersedes.isEmpty() ? body : body.put("supersedes", supersedes)).toString();
  }

  private static String consent() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    JsonNode record = JsonMapper.shared().readTree(Requests.referral()).path("consent");
    return ((ObjectNode) record)
        .put("reviewOn", today.plusDays(20).toString())
        .put("expiresOn", today.plusDays(25).toString())
        .toString();
  }

  private static String onward(String consent) {
    return "{\"offer\":\"linden-refuge-refuge\",\"record\":" + consent + "}";
  }

  private static String offer() {
    return """
    {"name":"Rooms","kind":"REFUGE","description":"A place to be for a while.",
     "areas":["WALSALL"],"areasUnsafe":[],"languages":["ENGLISH"],"dialects":[],
     "needs":["SAFETY_PLANNING"],"fromAge":16,"genders":["WOMAN"],"access":[],
     "hours":"Every day","receiptWorkingDays":1,"firstContactHours":24,
     "urgentContactHours":24,"attemptsInAWeek":3}
    """;
  }
}
