package org.safepathway.identity.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Registry;
import org.safepathway.identity.ContentPolicy;
import org.safepathway.identity.IdentityConfiguration;
import org.safepathway.identity.IdentitySettings;
import org.safepathway.identity.IssuerEndpoints;
import org.safepathway.identity.PublicAddress;
import org.safepathway.identity.SignInLog;
import org.safepathway.identity.limits.PersonLimit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Sign-in at the desks, and who may call what. */
@Configuration(proxyBeanMethods = false)
public class SignInConfiguration {

  /** How long an answer of the issuer's token endpoint may take. */
  public static final String PATIENCE = "${safe-pathway.issuer-patience:10s}";

  private static final String[] OPEN = {
    "/",
    EndedSessions.PAGE,
    "/assets/**",
    "/actuator/health/**",
    "/v3/api-docs",
    "/v3/api-docs.yaml"
  };

  /** What anybody may see; a page there may say who is signed in. */
  @Bean
  @Order(IdentityConfiguration.OPEN_CHAIN)
  SecurityFilterChain openChain(
      HttpSecurity http, StaffCheck staffCheck, ObjectProvider<SessionTokens> kept) {
    ContentPolicy.apply(http);
    tokenCheck(http, kept.getIfAvailable());
    return http.securityMatcher(OPEN)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .addFilterBefore(staffCheck, AnonymousAuthenticationFilter.class)
        .build();
  }

  /** Everything else: signed in by session or bearer token, and only in one's own rooms. */
  @Bean
  @Order(IdentityConfiguration.DESK_CHAIN)
  SecurityFilterChain deskChain(
      HttpSecurity http,
      SignedInPeople people,
      Registry registry,
      JwtDecoder accessTokens,
      SignInStrength strength,
      IdentitySettings settings,
      IssuerEndpoints issuer,
      PublicAddress address,
      DeskClient desks,
      StaffCheck staffCheck,
      PersonLimit personLimit,
      DeskSessions sessions,
      ObjectProvider<SessionTokens> kept,
      ObjectProvider<AuthenticationEntryPoint> entryPoints,
      ObjectProvider<DeskChainCustomizer> customizers,
      @Value(PATIENCE) Duration patience) {
    Refusals refusals = new Refusals();
    AuthenticationEntryPoint askToSignIn = entryPoints.getIfAvailable(() -> refusals);
    SessionTokens tokens = kept.getIfAvailable();
    HttpSessionRequestCache pages = AskedPages.kept();
    ContentPolicy.apply(http);
    tokenCheck(http, tokens);
    http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .oauth2Login(
            login ->
                login
                    .loginPage(Refusals.SIGN_IN)
                    .authorizationEndpoint(
                        ask ->
                            ask.authorizationRequestResolver(
                                AskedAnew.of(desks, settings.embedded())))
                    .authorizedClientRepository(tokens == null ? new KeepNoTokens() : tokens)
                    .tokenEndpoint(
                        token -> token.accessTokenResponseClient(TokenEndpoint.codes(patience)))
                    .userInfoEndpoint(
                        user -> user.oidcUserService(new StaffSignIn(people, strength)))
                    .successHandler(new ToOwnRoom(people, registry, sessions))
                    .failureHandler(refused()))
        .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SignInConfiguration::rides))
        .exceptionHandling(
            handling ->
                handling.authenticationEntryPoint(askToSignIn).accessDeniedHandler(refusals))
        .requestCache(cache -> cache.requestCache(pages))
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(
                        PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/sign-out"))
                    .addLogoutHandler(SignInConfiguration::note)
                    .addLogoutHandler(sessions)
                    .addLogoutHandler(SessionConfiguration.forgetting(settings))
                    .logoutSuccessHandler(new SignOut(issuer, address)))
        .addFilterBefore(bearer(accessTokens, askToSignIn), AnonymousAuthenticationFilter.class)
        .addFilterBefore(staffCheck, AnonymousAuthenticationFilter.class)
        .addFilterBefore(new EndedSessions(pages), AnonymousAuthenticationFilter.class)
        .addFilterBefore(personLimit, AnonymousAuthenticationFilter.class)
        .addFilterAfter(new Rooms(registry), AuthorizationFilter.class);
    customizers.orderedStream().forEach(customizer -> customizer.customize(http));
    return http.build();
  }

  /** Before {@link StaffCheck}, which may ask the inside with the token. */
  private static void tokenCheck(HttpSecurity http, @Nullable SessionTokens kept) {
    if (kept != null) {
      http.addFilterBefore(new TokenCheck(kept), AnonymousAuthenticationFilter.class);
    }
  }

  @Bean
  StaffCheck staffCheck(
      SignedInPeople people, ObjectProvider<Clock> clock, ObjectProvider<DeskOf> desk) {
    return new StaffCheck(people, clock.getIfAvailable(Clock::systemUTC), desk.getIfAvailable());
  }

  /** It stands in the chains, and nowhere else. */
  @Bean
  FilterRegistrationBean<StaffCheck> onlyInTheChains(StaffCheck check) {
    FilterRegistrationBean<StaffCheck> none = new FilterRegistrationBean<>(check);
    none.setEnabled(false);
    return none;
  }

  private static AuthenticationFailureHandler refused() {
    var toStart = new SimpleUrlAuthenticationFailureHandler("/?sign-in=refused");
    return (request, response, why) -> {
      SignInLog.signInRefused(
          why instanceof OAuth2AuthenticationException known
              ? known.getError().getErrorCode()
              : why.getClass().getSimpleName());
      toStart.onAuthenticationFailure(request, response, why);
    };
  }

  private static void note(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person) {
    if (person != null) {
      SignInLog.signedOut(person.getName());
    }
  }

  /**
   * Whether a request could ride on somebody's session. One of nobody need not show a CSRF token:
   * it is asked to sign in, as any other.
   */
  private static boolean rides(HttpServletRequest request) {
    return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
        && !Refusals.bearer(request)
        && SecurityContextHolder.getContext().getAuthentication() != null;
  }

  // Put together here, since the framework's resource server also publishes a page about itself.
  private static BearerTokenAuthenticationFilter bearer(
      JwtDecoder accessTokens, AuthenticationEntryPoint askToSignIn) {
    BearerTokenAuthenticationFilter filter =
        new BearerTokenAuthenticationFilter(
            new ProviderManager(new JwtAuthenticationProvider(accessTokens)));
    // A bad token is answered like none.
    filter.setAuthenticationEntryPoint(askToSignIn);
    var answer = new AuthenticationEntryPointFailureHandler(askToSignIn);
    filter.setAuthenticationFailureHandler(
        (request, response, why) -> {
          SignInLog.tokenRefused(tooWeak(why.getCause()));
          answer.onAuthenticationFailure(request, response, why);
        });
    return filter;
  }

  /** Whether a token that is good in everything else says of too weak a sign-in. */
  private static boolean tooWeak(@Nullable Throwable why) {
    return why instanceof JwtValidationException refused
        && refused.getErrors().stream()
            .allMatch(error -> error.getErrorCode().equals(SignInStrength.TOO_WEAK));
  }
}
