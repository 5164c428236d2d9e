package org.safepathway.identity.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.safepathway.directory.Registry;
import org.safepathway.directory.service.EnforcementBodies;
import org.safepathway.identity.DeskClientSecret;
import org.safepathway.identity.IdentitySettings;
import org.safepathway.identity.IssuerEndpoints;
import org.safepathway.identity.PublicAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** What the chains of sign-in are made of: the people, the client and the check of tokens. */
@Configuration(proxyBeanMethods = false)
public class SignInParts {

  @Bean
  SignedInPeople signedInPeople(Registry registry, ObjectProvider<EnforcementBodies> bodies) {
    return new SignedInPeople(registry, bodies.getIfAvailable(EnforcementBodies::builtIn));
  }

  @Bean
  CallerTokens callerTokens(IdentitySettings settings, Tokens tokens, SignedInPeople people) {
    return new CallerTokens(room -> tokens.accessTokens(settings.acceptedBy(room)), people);
  }

  @Bean
  NoSuchPage noSuchPage() {
    return new NoSuchPage();
  }

  @Bean
  DeskClient deskClient(
      IdentitySettings settings,
      IssuerEndpoints issuer,
      PublicAddress address,
      DeskClientSecret secret) {
    return new DeskClient(issuer, address, settings.client(), secret);
  }

  @Bean
  SignInStrength signInStrength(IdentitySettings settings) {
    return new SignInStrength(settings.strongEnough());
  }

  @Bean
  Tokens tokens(
      IdentitySettings settings,
      ObjectProvider<JWKSource<SecurityContext>> ownKeys,
      IssuerEndpoints issuer,
      SignInStrength strength) {
    // Asked by the setting and not by what is there: Spring Boot makes up keys where none are.
    return new Tokens(settings.embedded() ? ownKeys.getObject() : null, issuer, strength);
  }

  @Bean
  JwtDecoder accessTokens(IdentitySettings settings, Tokens tokens) {
    return tokens.accessTokens(settings.accepted());
  }
}
