package org.safepathway.keycloak;

import static org.safepathway.keycloak.Json.object;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.service.EnforcementBodies;
import org.safepathway.directory.service.Network;

/**
 * The file from which Keycloak makes the realm, at its start with {@code --import-realm}. Secrets
 * are not in it but named in it: Keycloak takes them from its environment. A realm that exists
 * already is left as it is.
 */
public final class RealmFile {

  /** The folder of the sign-in pages among Keycloak's themes. */
  public static final String THEME = "safe-pathway";

  private static final int WRONG_TRIES = 10;
  private static final Duration REST = Duration.ofMinutes(15);

  private final Network network;
  private final RealmSettings settings;

  private RealmFile(Network network, RealmSettings settings) {
    this.network = network;
    this.settings = settings;
  }

  /**
   * The realm of a network.
   *
   * @param bodies whose e-mail domains no organisation can have
   * @throws RealmFaultException if the network and the settings make no usable realm
   */
  public static RealmFile of(Network network, RealmSettings settings, EnforcementBodies bodies) {
    List<String> faults = RealmRules.faults(network, settings, bodies);
    if (!faults.isEmpty()) {
      throw new RealmFaultException(faults);
    }
    return new RealmFile(network, settings);
  }

  /** The file's text: the same for the same network and settings. */
  public String json() {
    Map<String, Object> realm =
        object("realm", settings.realm(), "displayName", "Safe Pathway", "enabled", true);
    realm.putAll(signIn());
    realm.putAll(times());
    realm.putAll(wrongTries());
    realm.putAll(records());
    realm.putAll(pages());
    realm.put("components", components());
    realm.putAll(RealmFlows.of(settings.demo()));
    realm.put("roles", object("realm", roles()));
    realm.put("clientScopes", RealmScopes.of());
    realm.put("defaultDefaultClientScopes", RealmScopes.ALL);
    realm.put("clients", RealmClients.of(settings));
    RealmPeople people = new RealmPeople(network, settings);
    realm.put("groups", people.groups());
    realm.put("users", people.users());
    realm.put("organizationsEnabled", true);
    realm.put("organizations", people.organisations());
    return Json.printed(realm);
  }

  private static Map<String, Object> components() {
    Map<String, Object> components = UserProfile.components();
    components.putAll(RealmKeys.components());
    return components;
  }

  private Map<String, Object> signIn() {
    Map<String, Object> signIn =
        object(
            "sslRequired", "external",
            "registrationAllowed", false,
            "registrationEmailAsUsername", false,
            "editUsernameAllowed", false,
            "loginWithEmailAllowed", false,
            "duplicateEmailsAllowed", false,
            "rememberMe", false,
            "verifyEmail", !settings.demo(),
            "resetPasswordAllowed", !settings.demo());
    if (!settings.demo()) {
      signIn.put("passwordPolicy", RealmPasswords.policy(network, settings));
      signIn.put(
          "smtpServer",
          object(
              "host", "${SAFE_PATHWAY_SMTP_HOST}",
              "port", "${SAFE_PATHWAY_SMTP_PORT}",
              "from", "${SAFE_PATHWAY_SMTP_FROM}",
              "fromDisplayName", "Safe Pathway",
              "starttls", "${SAFE_PATHWAY_SMTP_STARTTLS}"));
    }
    return signIn;
  }

  /** A desk left alone for a quarter of an hour is nobody's; nobody stays longer than a shift. */
  private Map<String, Object> times() {
    return object(
        "accessTokenLifespan", seconds(Duration.ofMinutes(settings.demo() ? 10 : 5)),
        "ssoSessionIdleTimeout", seconds(Duration.ofMinutes(15)),
        "ssoSessionMaxLifespan", seconds(Duration.ofHours(10)),
        "accessCodeLifespan", seconds(Duration.ofMinutes(1)),
        "accessCodeLifespanUserAction", seconds(Duration.ofMinutes(10)),
        "accessCodeLifespanLogin", seconds(Duration.ofMinutes(30)),
        "actionTokenGeneratedByAdminLifespan", seconds(Duration.ofDays(3)),
        "actionTokenGeneratedByUserLifespan", seconds(Duration.ofMinutes(10)),
        "revokeRefreshToken", true,
        "refreshTokenMaxReuse", 0,
        "offlineSessionMaxLifespanEnabled", true,
        "defaultSignatureAlgorithm", "RS256");
  }

  /** After so many wrong tries a name rests, as with the embedded issuer. */
  private static Map<String, Object> wrongTries() {
    return object(
        "bruteForceProtected",
        true,
        "permanentLockout",
        false,
        "failureFactor",
        WRONG_TRIES,
        "waitIncrementSeconds",
        seconds(REST),
        "maxFailureWaitSeconds",
        seconds(REST),
        "maxDeltaTimeSeconds",
        seconds(Duration.ofHours(12)),
        "minimumQuickLoginWaitSeconds",
        60,
        "quickLoginCheckMilliSeconds",
        200);
  }

  /**
   * Who signed in and what an administrator changed is kept for a while, without what was typed: a
   * failed sign-in is not kept, since its name is whatever was typed there, and a change is kept
   * without its contents. Nothing goes into the server's log.
   */
  private static Map<String, Object> records() {
    return object(
        "eventsEnabled",
        true,
        "eventsExpiration",
        seconds(Duration.ofDays(90)),
        "eventsListeners",
        List.of(),
        "enabledEventTypes",
        List.of(
            "LOGIN",
            "LOGOUT",
            "UPDATE_CREDENTIAL",
            "REMOVE_CREDENTIAL",
            "RESET_PASSWORD",
            "EXECUTE_ACTIONS",
            "USER_DISABLED_BY_TEMPORARY_LOCKOUT",
            "USER_DISABLED_BY_PERMANENT_LOCKOUT"),
        "adminEventsEnabled",
        true,
        "adminEventsDetailsEnabled",
        false);
  }

  /**
   * The pages look as the desks do, run no script but Keycloak's own files, and stand in no frame.
   */
  private Map<String, Object> pages() {
    return object(
        "internationalizationEnabled",
        false,
        "loginTheme",
        THEME,
        "attributes",
        object("safePathwayDemo", String.valueOf(settings.demo())),
        "browserSecurityHeaders",
        object(
            "contentSecurityPolicy",
                "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
                    + " connect-src 'self'; frame-src 'self'; frame-ancestors 'none';"
                    + " base-uri 'none'",
            "xFrameOptions", "DENY",
            "xContentTypeOptions", "nosniff",
            "xRobotsTag", "noindex, nofollow",
            "referrerPolicy", "no-referrer",
            "strictTransportSecurity", "max-age=31536000; includeSubDomains"));
  }

  /** For whoever keeps the accounts to see; in no token, and nothing decides by them. */
  private static List<Object> roles() {
    return Arrays.stream(StaffRole.values())
        .<Object>map(role -> object("name", name(role)))
        .toList();
  }

  /** What a role is called in the realm, for example {@code duty-manager}. */
  public static String name(StaffRole role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static long seconds(Duration duration) {
    return duration.toSeconds();
  }
}
