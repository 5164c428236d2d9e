package org.safepathway.identity;

import java.net.URI;
import java.nio.file.Path;
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
 */
@ConfigurationProperties("safe-pathway")
public record IdentitySettings(
    @DefaultValue(EMBEDDED) String issuer,
    @DefaultValue("true") boolean demo,
    @DefaultValue("data") Path data,
    @Nullable URI baseUrl,
    @DefaultValue(AUDIENCE) String audience,
    @DefaultValue(DESK_CLIENT) String deskClient,
    @Nullable String deskClientSecret) {

  /** The value of {@code safe-pathway.issuer} that means our own. */
  public static final String EMBEDDED = "embedded";

  /** The audience of the access tokens that are accepted where all desks are in one process. */
  public static final String AUDIENCE = "safe-pathway";

  /** The client by which people sign in where all desks are in one process. */
  public static final String DESK_CLIENT = "safe-pathway-desks";

  /**
   * Checks the address.
   *
   * @throws IllegalArgumentException if it has a path or is not absolute
   */
  public IdentitySettings {
    if (baseUrl != null && (baseUrl.getAuthority() == null || !baseUrl.getRawPath().isEmpty())) {
      throw new IllegalArgumentException(
          "safe-pathway.base-url must look like https://desks.example, without a path");
    }
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
