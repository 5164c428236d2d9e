package org.safepathway.firewall.look;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.firewall.history.Service;
import org.safepathway.firewall.side.Ask;
import org.safepathway.referral.CoarseState;

/**
 * Everything that low observers ask to learn what they may not: their own pages, with every filter,
 * as page and as JSON; other people’s; the rooms of others; what does not exist; bad requests.
 */
public final class Looks {

  private static final List<String> OFFICERS =
      List.of("officer.hale", "officer.brook", "officer.wren");
  private static final String COORDINATOR = "coordinator.lee";
  private static final String SUPERVISOR = "supervisor.dunn";

  /** The other audiences, and nobody at all. */
  private static final List<@Nullable String> OTHERS =
      java.util.Arrays.asList(
          COORDINATOR, "analyst.moor", "inspector.finch", "registrar.kane", null);

  /** In an address: the id of the first of the list before it. */
  public static final String FIRST = "{first}";

  private static final String UNKNOWN = "A".repeat(64);

  private Looks() {}

  /**
   * What is asked after some moves.
   *
   * @param handles of police referrals that these moves made, of whichever officer
   * @param specialistHandles of cases that they made, which low observers try too
   * @param demands ids of needs that a consortium was told of
   */
  public static List<Ask> after(
      List<String> handles, List<String> specialistHandles, List<String> demands) {
    List<Ask> asks = new ArrayList<>();
    for (String person : OFFICERS) {
      lists(asks, person);
      for (String handle : handles) {
        referral(asks, person, handle);
      }
      specialistHandles.forEach(handle -> foreign(asks, person, handle));
      referral(asks, person, UNKNOWN);
    }
    lists(asks, SUPERVISOR);
    asks.add(Ask.json(SUPERVISOR, "/police/awareness"));
    asks.add(Ask.json(SUPERVISOR, "/police/requests"));
    handles.forEach(handle -> referral(asks, SUPERVISOR, handle));
    consortium(asks, demands);
    for (String person : OTHERS) {
      asks.add(Ask.json(person, "/police/referrals"));
      asks.add(Ask.json(person, "/specialist/referrals"));
      handles.forEach(handle -> asks.add(Ask.json(person, "/police/referrals/" + handle)));
      specialistHandles.forEach(handle -> foreign(asks, person, handle));
      asks.add(Ask.json(person, "/actuator/health"));
      asks.add(Ask.json(person, "/actuator/health/readiness"));
      asks.add(Ask.json(person, "/actuator/metrics"));
      asks.add(Ask.json(person, "/"));
    }
    return asks;
  }

  /** What rarely changes, asked once in a while. */
  public static List<Ask> still() {
    List<Ask> asks = new ArrayList<>();
    for (String person : List.of(OFFICERS.getFirst(), SUPERVISOR)) {
      for (String path :
          List.of(
              "/police/services",
              "/police/find",
              "/police/guidance",
              "/police/guidance/words",
              "/police/sheets/walsall",
              "/police/awareness",
              "/police/referrals/new",
              "/police/fingerprint-consents/new",
              "/police/requests",
              "/v3/api-docs",
              "/nowhere")) {
        asks.add(Ask.json(person, path));
        asks.add(Ask.page(person, path));
      }
    }
    asks.addAll(offer());
    return asks;
  }

  /** What everybody, an officer and the registrar can see of the service offer. */
  private static List<Ask> offer() {
    List<Ask> asks = new ArrayList<>();
    for (String path :
        List.of(
            "/hsds/3.0",
            "/hsds/3.0/",
            "/hsds/3.0/organizations",
            "/hsds/3.0/service_at_locations",
            "/hsds/3.0/services",
            "/hsds/3.0/services/" + FIRST,
            "/hsds/3.0/organizations/" + FIRST,
            "/hsds/3.0/service_at_locations/" + FIRST,
            "/hsds/3.0/taxonomies/" + FIRST,
            "/hsds/3.0/taxonomy_terms/" + FIRST,
            "/hsds/3.0/taxonomies",
            "/hsds/3.0/services?full=true&per_page=50",
            "/hsds/3.0/services?search=refuge",
            "/hsds/3.0/services?modified_after=2026-01-01",
            "/hsds/3.0/organizations?full_service=true",
            "/hsds/3.0/taxonomy_terms?per_page=100")) {
      asks.add(Ask.json(null, path));
    }
    for (String path :
        List.of(
            "/registrar/organisations",
            "/registrar/organisations/new",
            "/registrar/organisations/linden-refuge",
            "/registrar/directory")) {
      asks.add(Ask.json("registrar.kane", path));
      asks.add(Ask.page("registrar.kane", path));
    }
    asks.add(Ask.json(COORDINATOR, "/consortium/members"));
    asks.add(Ask.page(COORDINATOR, "/consortium/members"));
    String asked = "{\"area\":\"WALSALL\",\"needs\":[\"SAFE_ACCOMMODATION\"],\"mustLeave\":true}";
    asks.add(Ask.act(OFFICERS.getFirst(), "/police/find", asked, "look-find-1"));
    for (Service service : Service.values()) {
      asks.add(
          Ask.json(OFFICERS.getFirst(), "/specialist/offers/" + service.offer() + "/specialists"));
    }
    return asks;
  }

  private static void consortium(List<Ask> asks, List<String> demands) {
    List<String> paths = new ArrayList<>(List.of("/consortium/demand", "/consortium/gaps"));
    demands.forEach(demand -> paths.add("/consortium/demand/" + demand));
    paths.add("/consortium/demand/" + "0".repeat(32));
    for (String path : paths) {
      asks.add(Ask.json(COORDINATOR, path));
      asks.add(Ask.page(COORDINATOR, path));
      asks.add(Ask.json(OFFICERS.getFirst(), path));
    }
  }

  private static void lists(List<Ask> asks, String person) {
    asks.add(Ask.json(person, "/police/referrals"));
    asks.add(Ask.json(person, "/police/referrals?limit=2"));
    asks.add(Ask.page(person, "/police/referrals"));
    for (CoarseState state : CoarseState.values()) {
      asks.add(Ask.json(person, "/police/referrals?state=" + state));
    }
    asks.add(Ask.json(person, "/police/referrals?state=DECLINED"));
    asks.add(Ask.json(person, "/police/overrides"));
    asks.add(Ask.page(person, "/police/overrides"));
  }

  private static void referral(List<Ask> asks, String person, String handle) {
    String path = "/police/referrals/" + handle;
    asks.add(Ask.json(person, path));
    asks.add(Ask.page(person, path));
    asks.add(Ask.json(person, path + "/facts/new"));
    asks.add(Ask.json(person, path + "/consortium"));
    asks.add(Ask.page(person, path + "/consortium"));
    asks.add(Ask.act(person, path + "/facts", "{\"safeContact\":{}}", "look-bad-facts-1"));
    asks.add(
        Ask.act(
            person,
            path + "/openings",
            "{\"purpose\":\"SUPPORT\",\"classes\":[\"STATUS\"]}",
            "look-opening-1"));
  }

  private static void foreign(List<Ask> asks, @Nullable String person, String handle) {
    asks.add(Ask.json(person, "/specialist/referrals/" + handle));
    asks.add(
        Ask.act(
            person,
            "/specialist/referrals/" + handle + "/openings",
            "{\"purpose\":\"SUPPORT\",\"classes\":[\"STATUS\"]}",
            "look-opening-2"));
    asks.add(Ask.json(person, "/police/referrals/" + handle));
  }

  /** What an answer shows once what chance made is taken out. */
  public static String seen(org.safepathway.firewall.side.Answer answer) {
    return Normal.of(answer);
  }
}
