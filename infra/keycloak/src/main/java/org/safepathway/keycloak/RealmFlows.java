package org.safepathway.keycloak;

import static org.safepathway.keycloak.Json.object;

import java.util.List;
import java.util.Map;

/**
 * How one signs in: name and password on one page, whoever asks, so that nothing tells a name that
 * exists from one that does not; and then, outside a demo, always a one-time code. Only a sign-in
 * by both has the level that its tokens tell the desks of ({@code acr}).
 */
final class RealmFlows {

  private static final String SIGN_IN = "safe-pathway sign-in";
  private static final String FORMS = "safe-pathway forms";
  private static final String TWO_FACTORS = "safe-pathway two factors";

  /** What the desks ask for outside a demo ({@code safe-pathway.required-acr}). */
  private static final String LEVEL = "2";

  /** As long as a session of the realm: at another desk one is not asked again. */
  private static final String LONGEST = "36000";

  private RealmFlows() {}

  static Map<String, Object> of(boolean demo) {
    return object(
        "authenticationFlows",
        demo
            ? List.of(signIn(), oneFactor(), RealmRecovery.flow())
            : List.of(signIn(), forms(), twoFactors(), RealmRecovery.flow()),
        "authenticatorConfig",
        demo
            ? List.of()
            : List.of(
                object(
                    "alias",
                    TWO_FACTORS,
                    "config",
                    object("loa-condition-level", LEVEL, "loa-max-age", LONGEST))),
        "browserFlow",
        SIGN_IN,
        "resetCredentialsFlow",
        RealmRecovery.FLOW,
        "requiredActions",
        List.of(
            action("CONFIGURE_TOTP", "Set up a code", 20, !demo),
            action("UPDATE_PASSWORD", "Choose a password", 10, false),
            action("VERIFY_EMAIL", "Confirm the e-mail address", 30, false)),
        "otpPolicyType",
        "totp",
        "otpPolicyAlgorithm",
        "HmacSHA1",
        "otpPolicyDigits",
        6,
        "otpPolicyPeriod",
        30,
        "otpPolicyLookAheadWindow",
        1,
        "otpPolicyCodeReusable",
        false);
  }

  private static Map<String, Object> signIn() {
    return flow(
        SIGN_IN,
        true,
        List.of(step("auth-cookie", "ALTERNATIVE", 10), within(FORMS, "ALTERNATIVE", 20)));
  }

  private static Map<String, Object> oneFactor() {
    return flow(FORMS, false, List.of(step("auth-username-password-form", "REQUIRED", 10)));
  }

  private static Map<String, Object> forms() {
    return flow(FORMS, false, List.of(within(TWO_FACTORS, "CONDITIONAL", 10)));
  }

  /** Its condition holds for whoever has no level yet, and gives them one at the end. */
  private static Map<String, Object> twoFactors() {
    Map<String, Object> level = step("conditional-level-of-authentication", "REQUIRED", 10);
    level.put("authenticatorConfig", TWO_FACTORS);
    return flow(
        TWO_FACTORS,
        false,
        List.of(
            level,
            step("auth-username-password-form", "REQUIRED", 20),
            step("auth-otp-form", "REQUIRED", 30)));
  }

  private static Map<String, Object> within(String flow, String requirement, int priority) {
    return object(
        "authenticatorFlow", true,
        "flowAlias", flow,
        "requirement", requirement,
        "priority", priority);
  }

  private static Map<String, Object> flow(String alias, boolean top, List<Object> steps) {
    return object(
        "alias", alias,
        "providerId", "basic-flow",
        "topLevel", top,
        "builtIn", false,
        "authenticationExecutions", steps);
  }

  private static Map<String, Object> step(String authenticator, String requirement, int priority) {
    return object(
        "authenticator", authenticator,
        "authenticatorFlow", false,
        "requirement", requirement,
        "priority", priority);
  }

  private static Map<String, Object> action(
      String alias, String name, int priority, boolean everybody) {
    return object(
        "alias", alias,
        "name", name,
        "providerId", alias,
        "enabled", true,
        "defaultAction", everybody,
        "priority", priority,
        // Whoever changes how they sign in signs in anew first.
        "config", object("max_auth_age", "0"));
  }
}
