package org.safepathway.identity;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of identity.
 *
 * @param issuer {@code embedded}, or the URL of a Keycloak realm
 * @param demo whether the people are invented and their password is public
 * @param data the data folder; the embedded issuer keeps its signing key in {@code identity} there
 * @param baseUrl the address that browsers use, without a path; null: 127.0.0.1 and the server's
 *     port
 * @param audience whom an access token must be meant for to be good here; a desk in a process of
 *     its own has one of its own, so that a token which another desk’s process gets is worth
 *     nothing to it
 * @param deskClient the client by which people sign in at the desks of this process
 * @param deskClientSecret the secret of that client at an external issuer; unused with the embedded
 *     one, which makes its own at each start
 * @param requiredAcr which values of {@code acr} or {@code amr} count as two factors: a token must
 *     have one of them; null for what {@code infra/realm} gives them, and in a demonstration for
 *     any; empty for any, in a demonstration only
 */
@ConfigurationProperties("safe-pathway")
public record IdentitySettings(
    @DefaultValue(EMBEDDED) String issuer,
    @DefaultValue("true") boolean demo,
    @DefaultValue("data") Path data,
    @Nullable URI baseUrl,
    @DefaultValue(AUDIENCE) String audience,
    @DefaultValue(DESK_CLIENT) String deskClient,
    @Nullable String deskClientSecret,
    @Nullable List<String> requiredAcr) {

  /** The value of {@code safe-pathway.issuer} that means our own. */
  public static final String EMBEDDED = "embedded";

  /** The audience of the access tokens that are accepted where all desks are in one process. */
  public static final String AUDIENCE = "safe-pathway";

  private static final String COOKIE = "safe-pathway";

  /** What a sign-in by two factors is called in the realms of {@code infra/realm}. */
  public static final String TWO_FACTORS = "2";

  /** The client by which people sign in where all desks are in one process. */
  public static final String DESK_CLIENT = "safe-pathway-desks";

  /**
   * Checks the address, and that real people sign in by two factors.
   *
   * @throws IllegalArgumentException if it has a path or is not absolute; if no second factor is
   *     asked for outside a demonstration
   */
  public IdentitySettings {
    if (baseUrl != null && (baseUrl.getAuthority() == null || !baseUrl.getRawPath().isEmpty())) {
      throw new IllegalArgumentException(
          "safe-pathway.base-url must look like https://desks.example, without a path");
    }
    requiredAcr =
        requiredAcr == null
            ? (demo ? List.of() : List.of(TWO_FACTORS))
            : requiredAcr.stream().filter(value -> !value.isBlank()).toList();
    if (requiredAcr.isEmpty() && !demo) {
      throw new IllegalArgumentException(
          "safe-pathway.required-acr must name what counts as two factors: a sign-in by one is for"
              + " demonstrations.");
    }
  }

  /** The values of {@code acr} or {@code amr} that are strong enough; none for any sign-in. */
  public Set<String> strongEnough() {
    return requiredAcr == null ? Set.of() : Set.copyOf(requiredAcr);
  }

  /** Whether browsers come by TLS, wherever it ends. */
  public boolean overTls() {
    return baseUrl != null && "https".equalsIgnoreCase(baseUrl.getScheme());
  }

  /**
   * The name of the session’s cookie: over TLS one that browsers keep for this host alone, and that
   * no other host and no page without TLS can set.
   */
  public String cookie() {
    return overTls() ? "__Host-" + COOKIE : COOKIE;
  }

  /** Whether the issuer is our own. */
  public boolean embedded() {
    return issuer.equals(EMBEDDED);
  }

  /** The audience that is accepted here; our own issuer has one. */
  public String accepted() {
    return embedded() ? AUDIENCE : audience;
  }

  /** The audience that the desk of a room accepts in a process of its own, for example police. */
  public String acceptedBy(String room) {
    return embedded() ? AUDIENCE : AUDIENCE + "-" + room;
  }

  /** The client at the issuer; our own issuer has one. */
  public String client() {
    return embedded() ? DESK_CLIENT : deskClient;
  }

  @Override
  public String toString() {
    return "IdentitySettings[issuer=" + issuer + ", demo=" + demo + "]";
  }
}
