package org.safepathway.identity.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.identity.ContentPolicy;
import org.safepathway.identity.DeskClientSecret;
import org.safepathway.identity.IdentityConfiguration;
import org.safepathway.identity.IdentitySettings;
import org.safepathway.identity.Loopback;
import org.safepathway.identity.PublicAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** The embedded issuer: there only if {@code safe-pathway.issuer} is {@code embedded}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = "safe-pathway.issuer",
    havingValue = IdentitySettings.EMBEDDED,
    matchIfMissing = true)
public class IssuerConfiguration {

  private static final String PAGE = "/sign-in";

  private final PasswordEncoder encoder =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();

  IssuerConfiguration(
      IdentitySettings settings, @Value("${server.address:#{null}}") @Nullable String listensOn) {
    if (!settings.demo()) {
      throw new IllegalStateException(
          "The embedded issuer is for demos: set safe-pathway.issuer to the URL of a Keycloak realm.");
    }
    if (!Loopback.is(listensOn)) {
      throw new IllegalStateException(
          "The demo passwords are public: set server.address to 127.0.0.1.");
    }
  }

  /** Sign-in page and protocol endpoints, with a security context that the desks never look at. */
  @Bean
  @Order(IdentityConfiguration.ISSUER_CHAIN)
  SecurityFilterChain issuerChain(
      HttpSecurity http, StaffRegistry registry, JwtDecoder accessTokens) {
    OAuth2AuthorizationServerConfigurer protocol = new OAuth2AuthorizationServerConfigurer();
    HttpSessionSecurityContextRepository ownContext = new HttpSessionSecurityContextRepository();
    ownContext.setSpringSecurityContextKey("ISSUER_SECURITY_CONTEXT");
    HttpSessionRequestCache ownRequests = new HttpSessionRequestCache();
    ownRequests.setSessionAttrName("ISSUER_SAVED_REQUEST");
    ContentPolicy.apply(http);
    return http.securityMatcher(
            new OrRequestMatcher(
                protocol.getEndpointsMatcher(), PathPatternRequestMatcher.pathPattern(PAGE)))
        .with(protocol, server -> server.oidc(Customizer.withDefaults()))
        .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(accessTokens)))
        .securityContext(context -> context.securityContextRepository(ownContext))
        .requestCache(cache -> cache.requestCache(ownRequests))
        .authenticationProvider(
            new DemoSignIn(registry, new SignInAttempts(InstantSource.system()), encoder))
        .formLogin(form -> form.loginPage(PAGE).failureUrl(PAGE + "?refused").permitAll())
        .logout(logout -> logout.disable())
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(
            refusals ->
                refusals.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(PAGE)))
        .addFilterAfter(new StillStaff(registry), SecurityContextHolderFilter.class)
        .build();
  }

  @Bean
  SignInPage signInPage(StaffRegistry registry) {
    return new SignInPage(registry);
  }

  @Bean
  FilterRegistrationBean<OneAddress> oneAddress(PublicAddress address) {
    FilterRegistrationBean<OneAddress> registration =
        new FilterRegistrationBean<>(new OneAddress(address));
    // After filters that mark a request for the log, before everything that answers one.
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
    return registration;
  }

  @Bean
  JWKSource<SecurityContext> signingKeys(IdentitySettings settings) {
    return new ImmutableJWKSet<>(
        new JWKSet(SigningKey.in(settings.data().resolve("identity").resolve("signing-key.json"))));
  }

  @Bean
  RegisteredClientRepository clients(IdentitySettings settings, DeskClientSecret secret) {
    // Without a configured address the port is not known yet; any port of a loopback address
    // passes.
    URI base = settings.baseUrl() == null ? URI.create("http://127.0.0.1") : settings.baseUrl();
    return new InMemoryRegisteredClientRepository(
        Clients.desks(base + "/login/oauth2/code/desks", encoder.encode(secret.value())),
        Clients.journey());
  }

  @Bean
  OAuth2AuthorizationService authorizations() {
    return new RecentAuthorizations();
  }

  @Bean
  TokenShape tokenShape(StaffRegistry registry) {
    return new TokenShape(registry);
  }

  @Bean
  AuthorizationServerSettings issuerSettings(IdentitySettings settings) {
    AuthorizationServerSettings.Builder builder = AuthorizationServerSettings.builder();
    if (settings.baseUrl() != null) {
      builder.issuer(settings.baseUrl().toString());
    }
    return builder.build();
  }
}
