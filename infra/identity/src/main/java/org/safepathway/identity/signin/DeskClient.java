package org.safepathway.identity.signin;

import org.jspecify.annotations.Nullable;
import org.safepathway.identity.DeskClientSecret;
import org.safepathway.identity.IssuerEndpoints;
import org.safepathway.identity.PublicAddress;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** The desks as a client of the issuer; made when asked for, since the port is known only then. */
final class DeskClient implements ClientRegistrationRepository {

  /** The id of the only registration. */
  static final String REGISTRATION = "desks";

  private final IssuerEndpoints issuer;
  private final PublicAddress address;
  private final String client;
  private final DeskClientSecret secret;

  DeskClient(
      IssuerEndpoints issuer, PublicAddress address, String client, DeskClientSecret secret) {
    this.issuer = issuer;
    this.client = client;
    this.address = address;
    this.secret = secret;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    if (!id.equals(REGISTRATION)) {
      return null;
    }
    return ClientRegistration.withRegistrationId(REGISTRATION)
        .clientId(client)
        .clientSecret(secret.value())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .redirectUri(address.base() + "/login/oauth2/code/" + REGISTRATION)
        .scope("openid", "profile")
        .issuerUri(issuer.issuer())
        .authorizationUri(issuer.authorizationUri())
        .tokenUri(issuer.tokenUri())
        .jwkSetUri(issuer.jwkSetUri())
        .userNameAttributeName("sub")
        .build();
  }
}
