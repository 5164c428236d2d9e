package org.safepathway.keycloak;

import static org.safepathway.keycloak.Json.object;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The clients and what their tokens say: who, for which organisation, and for whom the token is. No
 * role and no kind of organisation is in any.
 */
final class RealmClients {

  /** The client by which browsers sign in. */
  static final String DESKS = "safe-pathway-desks";

  /** The client by which programs on the same machine sign in, in a demo. */
  static final String JOURNEY = "safe-pathway-journey";

  /** The client that lets people join and leave. */
  static final String ONBOARDING = "safe-pathway-onboarding";

  /** The audience that the API asks for where all desks are in one process. */
  private static final String API = "safe-pathway";

  /** The rooms whose desk can be a process of its own. */
  static final List<String> ROOMS = List.of("police", "specialist", "consortium", "registrar");

  private static final String CALLBACK = "/login/oauth2/code/desks";

  /** Where a desk is told that a session has ended: {@code BackChannel} of infra/identity. */
  private static final String BACK_CHANNEL = "/logout/connect/back-channel/desks";

  private RealmClients() {}

  static List<Object> of(RealmSettings settings) {
    List<Object> clients = new ArrayList<>();
    clients.add(told(desks(settings.desks()), settings.called()));
    for (String room : ROOMS) {
      Map<String, Object> desk = deskOf(room, settings.desks());
      URI called = settings.called();
      clients.add(told(desk, called == null ? null : URI.create(addressOf(room, called))));
    }
    if (settings.demo()) {
      clients.add(journey());
    }
    clients.add(onboarding());
    // Nobody changes an account by themselves but its password, on the page that an e-mail leads
    // to.
    clients.add(closed("account"));
    clients.add(closed("account-console"));
    return clients;
  }

  /** Its access token is for itself alone: the desks call nobody with it. */
  private static Map<String, Object> desks(@Nullable URI desks) {
    URI base = desks == null ? URI.create("http://127.0.0.1") : desks;
    Map<String, Object> client = byCode(DESKS, base + CALLBACK, List.of(DESKS), false);
    client.put("publicClient", false);
    client.put("clientAuthenticatorType", "client-secret");
    client.put("secret", "${SAFE_PATHWAY_DESK_CLIENT_SECRET}");
    return client;
  }

  /**
   * A desk in a process of its own. It passes its people’s tokens on to the inside, and renews them
   * for as long as they are signed in; its secret and its audience are its own, so that what it
   * gets for whoever signs in there is good at no other desk.
   */
  private static Map<String, Object> deskOf(String room, @Nullable URI desks) {
    Map<String, Object> client =
        byCode(
            "safe-pathway-desk-" + room,
            addressOf(room, desks) + CALLBACK,
            List.of(API + "-" + room),
            true);
    client.put("publicClient", false);
    client.put("clientAuthenticatorType", "client-secret");
    client.put(
        "secret", "${SAFE_PATHWAY_DESK_" + room.toUpperCase(Locale.ROOT) + "_CLIENT_SECRET}");
    return client;
  }

  /** Each has a host of its own below that of the desks, so that it has cookies of its own. */
  private static String addressOf(String room, @Nullable URI desks) {
    if (desks == null) {
      return "http://127.0.0.1";
    }
    return desks.getHost().matches("[0-9.]+")
        ? desks.toString()
        : desks.getScheme() + "://" + room + "." + desks.getAuthority();
  }

  /** A desk has an address of its own, so the token that ends a session there is for it alone. */
  private static Map<String, Object> told(Map<String, Object> client, @Nullable URI called) {
    if (called != null && client.get("attributes") instanceof Map<?, ?> attributes) {
      Map<Object, Object> more = new LinkedHashMap<>(attributes);
      more.put("backchannel.logout.url", called + BACK_CHANNEL);
      client.put("attributes", more);
    }
    return client;
  }

  private static Map<String, Object> journey() {
    List<String> everywhere = new ArrayList<>(List.of(API));
    ROOMS.forEach(room -> everywhere.add(API + "-" + room));
    Map<String, Object> client =
        byCode(JOURNEY, "http://127.0.0.1/journey/callback", everywhere, false);
    client.put("publicClient", true);
    return client;
  }

  private static Map<String, Object> onboarding() {
    Map<String, Object> client = client(ONBOARDING, false);
    client.put("publicClient", false);
    client.put("clientAuthenticatorType", "client-secret");
    client.put("secret", "${SAFE_PATHWAY_ONBOARDING_CLIENT_SECRET}");
    client.put("serviceAccountsEnabled", true);
    // Its own roles are all that it has; see RealmPeople.
    client.put("fullScopeAllowed", true);
    client.put("defaultClientScopes", List.of());
    client.put(
        "protocolMappers",
        List.of(
            RealmScopes.mapper(
                "account as subject",
                "oidc-sub-mapper",
                object("access.token.claim", "true", "introspection.token.claim", "true"))));
    return client;
  }

  private static Map<String, Object> closed(String id) {
    Map<String, Object> client = client(id, false);
    client.put("enabled", false);
    return client;
  }

  private static Map<String, Object> byCode(
      String id, String redirect, List<String> audiences, boolean renewed) {
    Map<String, Object> client = client(id, true);
    client.put("redirectUris", List.of(redirect));
    client.put("webOrigins", List.of());
    client.put("fullScopeAllowed", false);
    client.put(
        "attributes",
        object(
            "pkce.code.challenge.method",
            "S256",
            "use.refresh.tokens",
            Boolean.toString(renewed),
            "backchannel.logout.session.required",
            "true",
            // A desk that signs somebody out here is where they come back to, and nowhere else is.
            "post.logout.redirect.uris",
            start(redirect)));
    client.put("defaultClientScopes", RealmScopes.ALL);
    client.put("protocolMappers", audiences.stream().map(RealmClients::meantFor).toList());
    return client;
  }

  private static String start(String redirect) {
    return URI.create(redirect).resolve("/").toString();
  }

  private static Map<String, Object> meantFor(String audience) {
    return RealmScopes.mapper(
        "audience " + audience,
        "oidc-audience-mapper",
        object(
            "included.custom.audience", audience,
            "access.token.claim", "true",
            "id.token.claim", "false"));
  }

  private static Map<String, Object> client(String id, boolean byCode) {
    return object(
        "clientId",
        id,
        "protocol",
        "openid-connect",
        "enabled",
        true,
        "standardFlowEnabled",
        byCode,
        "implicitFlowEnabled",
        false,
        "directAccessGrantsEnabled",
        false,
        "serviceAccountsEnabled",
        false,
        "optionalClientScopes",
        List.of());
  }
}
