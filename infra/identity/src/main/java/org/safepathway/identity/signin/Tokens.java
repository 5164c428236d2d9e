package org.safepathway.identity.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.safepathway.identity.IssuerEndpoints;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Verifies tokens: RS256 by a key of the issuer, in time, from it, and meant for us. */
final class Tokens implements JwtDecoderFactory<ClientRegistration> {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final OAuth2Error REFUSED = new OAuth2Error("invalid_token");
  private static final OAuth2Error TOO_WEAK = new OAuth2Error(SignInStrength.TOO_WEAK);

  private final @Nullable JWKSource<SecurityContext> ownKeys;
  private final IssuerEndpoints issuer;
  private final SignInStrength strength;

  /**
   * For this issuer.
   *
   * @param ownKeys its keys if it is in this process, null to fetch them when first needed
   * @param strength what an access token must say of the sign-in
   */
  Tokens(
      @Nullable JWKSource<SecurityContext> ownKeys,
      IssuerEndpoints issuer,
      SignInStrength strength) {
    this.ownKeys = ownKeys;
    this.strength = strength;
    this.issuer = issuer;
  }

  /** For access tokens that are meant for this audience. */
  JwtDecoder accessTokens(String audience) {
    return decoder(
        JwtValidators.createDefaultWithValidators(
            token -> result(issuer.issuer().equals(token.getClaimAsString("iss"))),
            token -> result(token.getAudience() != null && token.getAudience().contains(audience)),
            this::strong));
  }

  private OAuth2TokenValidatorResult strong(Jwt token) {
    return strength.isEnough(token.getClaims())
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(TOO_WEAK);
  }

  /** For the id token of a sign-in at the desks. */
  @Override
  public JwtDecoder createDecoder(ClientRegistration desks) {
    return decoder(new OidcIdTokenValidator(desks));
  }

  /** For tokens by which the issuer says to this client that a session has ended. */
  JwtDecoder logoutTokens(String client) {
    return decoder(token -> LogoutTokens.of(issuer.issuer(), client).validate(token));
  }

  private NimbusJwtDecoder decoder(OAuth2TokenValidator<Jwt> validator) {
    NimbusJwtDecoder decoder =
        ownKeys != null
            ? NimbusJwtDecoder.withJwkSource(ownKeys).jwsAlgorithm(SignatureAlgorithm.RS256).build()
            : NimbusJwtDecoder.withJwkSetUri(issuer.jwkSetUri())
                .restOperations(fromThereOnly())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
    decoder.setJwtValidator(validator);
    return decoder;
  }

  /** Keys are believed where they were asked for, and nobody waits for them without an end. */
  private static RestTemplate fromThereOnly() {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(PATIENCE);
    return new RestTemplate(requests);
  }

  private static OAuth2TokenValidatorResult result(boolean fine) {
    return fine
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(REFUSED);
  }
}
