package org.safepathway.keycloak;

import static org.safepathway.keycloak.Json.object;

import java.util.List;
import java.util.Map;

/**
 * The keys that Keycloak makes for the realm, none of which is in the file: 128 bits of strength
 * and more, where it would make an RSA key of 2,048 bits by itself.
 */
final class RealmKeys {

  private RealmKeys() {}

  static Map<String, Object> components() {
    return object(
        "org.keycloak.keys.KeyProvider",
        List.of(
            key("rsa-generated", object("keySize", "3072", "algorithm", "RS256")),
            key("hmac-generated", object("secretSize", "128", "algorithm", "HS512")),
            key("aes-generated", object("secretSize", "32"))));
  }

  private static Map<String, Object> key(String provider, Map<String, Object> config) {
    Map<String, Object> lists = object("priority", List.of("100"));
    config.forEach((name, value) -> lists.put(name, List.of(value)));
    return object("name", provider, "providerId", provider, "config", lists);
  }
}
