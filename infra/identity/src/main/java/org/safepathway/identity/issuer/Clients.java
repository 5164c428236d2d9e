package org.safepathway.identity.issuer;

import java.time.Duration;
import org.safepathway.identity.IdentitySettings;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The two clients of the issuer; both must prove possession of their code (RFC 7636). */
final class Clients {

  private static final Duration ACCESS_TOKEN = Duration.ofMinutes(10);

  private Clients() {}

  /** The desks, by which people sign in with a browser. */
  static RegisteredClient desks(String redirectUri, String encodedSecret) {
    return client(IdentitySettings.DESK_CLIENT)
        .clientSecret(encodedSecret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .redirectUri(redirectUri)
        .build();
  }

  /** The journey and other programs on the same machine, on any port of it (RFC 8252 s.7.3). */
  static RegisteredClient journey() {
    return client("safe-pathway-journey")
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .redirectUri("http://127.0.0.1/journey/callback")
        .build();
  }

  private static RegisteredClient.Builder client(String id) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .scope("openid")
        .scope("profile")
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(ACCESS_TOKEN).build());
  }
}
