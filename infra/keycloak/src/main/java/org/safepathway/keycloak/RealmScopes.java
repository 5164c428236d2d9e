package org.safepathway.keycloak;

import static org.safepathway.keycloak.Json.object;

import java.util.List;
import java.util.Map;

/** What tokens say to every client: who, and for which organisation. */
final class RealmScopes {

  /** Their names. */
  static final List<String> ALL = List.of("profile", "organization");

  private RealmScopes() {}

  /** As the realm has them. */
  static List<Object> of() {
    return List.of(
        scope(
            "profile",
            // Our registry knows people by the name with which they sign in, not by Keycloak's id.
            property("sign-in name as subject", "username", "sub"),
            property("sign-in name", "username", "preferred_username"),
            // So that the desks can refuse an address of an enforcement body themselves.
            property("e-mail", "email", "email"),
            // And the strength of the sign-in.
            mapper(
                "level of the sign-in",
                "oidc-acr-mapper",
                object(
                    "access.token.claim", "true",
                    "id.token.claim", "true",
                    "introspection.token.claim", "true"))),
        scope(
            "organization",
            mapper(
                "organisation",
                "oidc-organization-membership-mapper",
                claim(
                    object(
                        "claim.name", "org",
                        "jsonType.label", "JSON",
                        "multivalued", "true",
                        "addOrganizationId", "true",
                        "addOrganizationAttributes", "true")))));
  }

  private static Map<String, Object> scope(String name, Object... mappers) {
    return object(
        "name",
        name,
        "protocol",
        "openid-connect",
        "attributes",
        object("include.in.token.scope", "true", "display.on.consent.screen", "false"),
        "protocolMappers",
        List.of(mappers));
  }

  private static Map<String, Object> property(String name, String property, String claim) {
    return mapper(
        name,
        "oidc-usermodel-property-mapper",
        claim(object("user.attribute", property, "claim.name", claim, "jsonType.label", "String")));
  }

  private static Map<String, Object> claim(Map<String, Object> config) {
    config.put("access.token.claim", "true");
    config.put("id.token.claim", "true");
    config.put("userinfo.token.claim", "true");
    config.put("introspection.token.claim", "true");
    return config;
  }

  static Map<String, Object> mapper(String name, String kind, Map<String, Object> config) {
    return object(
        "name", name, "protocol", "openid-connect", "protocolMapper", kind, "config", config);
  }
}
