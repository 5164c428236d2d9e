package org.safepathway.keycloak;

import static org.safepathway.keycloak.Json.object;

import java.util.List;
import java.util.Map;

/**
 * What the realm may hold about somebody: a sign-in name, an e-mail address and the name that
 * colleagues know. Whoever keeps the accounts writes it and nobody else; there is no place for
 * more.
 */
final class UserProfile {

  private static final List<String> KEEPER = List.of("admin");

  private UserProfile() {}

  static Map<String, Object> components() {
    return object(
        "org.keycloak.userprofile.UserProfileProvider",
        List.of(
            object(
                "providerId",
                "declarative-user-profile",
                "config",
                object("kc.user.profile.config", List.of(Json.text(profile()))))));
  }

  private static Map<String, Object> profile() {
    return object(
        "attributes",
        List.of(
            attribute("username", "${username}", object("length", object("min", 1, "max", 64))),
            attribute("email", "${email}", object("email", object())),
            attribute("firstName", "Name", object("length", object("max", 200)))));
  }

  private static Map<String, Object> attribute(
      String name, String shown, Map<String, Object> validations) {
    return object(
        "name", name,
        "displayName", shown,
        "validations", validations,
        "permissions", object("view", List.of("admin", "user"), "edit", KEEPER),
        "multivalued", false);
  }
}
