package org.safepathway.keycloak.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Somebody in the strict realm who has a password and some phones, as the administrator makes them.
 * A code is taken once, so each sign-in is with another phone, and no test waits for the next code.
 */
public final class Someone implements AutoCloseable {

  /** Their first password. */
  public static final String PASSWORD = "four random words together";

  /** Another one that the realm takes. */
  public static final String ANOTHER_PASSWORD = "four other random words";

  private static final int PHONES = 4;

  private final Administrator administrator = RealKeycloak.shared().administrator();
  private final String name;
  private int used;

  /**
   * Makes them.
   *
   * @param name with which they sign in
   */
  public Someone(String name) {
    this.name = name;
    List<Map<String, String>> credentials = new ArrayList<>();
    credentials.add(Map.of("type", "password", "value", PASSWORD));
    for (int phone = 0; phone < PHONES; phone++) {
      credentials.add(
          Map.of(
              "type",
              "otp",
              "userLabel",
              label(phone),
              "secretData",
              "{\"value\":\"" + secret(phone) + "\"}",
              "credentialData",
              "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,"
                  + "\"algorithm\":\"HmacSHA1\"}"));
    }
    administrator.post(
        Realms.STRICT + "/users",
        Map.of(
            "username",
            name,
            "enabled",
            true,
            "email",
            name + "@amberwell.example",
            "emailVerified",
            true,
            "firstName",
            "Asha Somebody",
            "credentials",
            credentials));
    administrator.put(address(), Map.of("requiredActions", List.of()));
  }

  /** With which they sign in. */
  public String name() {
    return name;
  }

  /**
   * What they type into a page that asks for a code, from a phone that they have not used yet.
   *
   * @param asked the page
   */
  public Map<String, String> code(Page asked) {
    int phone = used++;
    String field = asked.document().select("label:containsOwn(" + label(phone) + ")").attr("for");
    return Map.of(
        "otp",
        OneTimeCode.at(Instant.now(), secret(phone)),
        "selectedCredentialId",
        asked.document().select("#" + field).attr("value"));
  }

  private static String label(int phone) {
    return "phone number " + phone;
  }

  private static String secret(int phone) {
    return "abcdefghijklmnopqrs" + phone;
  }

  /** Gives them another password, as the administrator. */
  public void choose(String password) {
    administrator.put(
        address() + "/reset-password",
        Map.of("type", "password", "value", password, "temporary", false));
  }

  /** Makes them one of an organisation’s people in the realm. */
  public void joins(String organisation) {
    String id =
        administrator
            .get(Realms.STRICT + "/organizations?max=100")
            .valueStream()
            .filter(each -> each.path("alias").asString().equals(organisation))
            .map(each -> each.path("id").asString())
            .toList()
            .getFirst();
    administrator.post(
        Realms.STRICT + "/organizations/" + id + "/members",
        administrator.user(Realms.STRICT, name));
  }

  /** Where the administrator finds them. */
  public String address() {
    return Realms.STRICT + "/users/" + administrator.user(Realms.STRICT, name);
  }

  /** Takes them away. */
  @Override
  public void close() {
    administrator.delete(address());
  }
}
