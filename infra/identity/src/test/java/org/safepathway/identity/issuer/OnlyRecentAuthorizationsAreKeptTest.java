package org.safepathway.identity.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;

class OnlyRecentAuthorizationsAreKeptTest {

  private final RecentAuthorizations authorizations = new RecentAuthorizations();

  @Test
  void theOldestOfAThousandAndOneIsForgotten() {
    for (int i = 0; i <= 1_000; i++) {
      authorizations.save(authorization("number-" + i));
    }

    assertThat(authorizations.findById("number-0")).isNull();
    assertThat(authorizations.findById("number-1")).isNotNull();
    assertThat(authorizations.findById("number-1000")).isNotNull();
  }

  private static OAuth2Authorization authorization(String id) {
    return OAuth2Authorization.withRegisteredClient(Clients.journey())
        .id(id)
        .principalName("officer.hale")
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .accessToken(
            new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                id,
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(1)))
        .build();
  }
}
