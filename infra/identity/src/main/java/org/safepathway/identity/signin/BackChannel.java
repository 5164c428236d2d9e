package org.safepathway.identity.signin;

import java.time.Clock;
import java.time.InstantSource;
import org.safepathway.identity.IdentityConfiguration;
import org.safepathway.identity.IdentitySettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Where an external issuer says that a session has ended there (OpenID Connect Back-Channel Logout
 * 1.0). It has a chain of its own: the issuer has no session and no CSRF token, and nothing else is
 * answered there. Our own issuer shares its sessions with the desks, and with it there is no such
 * address.
 */
@Configuration(proxyBeanMethods = false)
public class BackChannel {

  /** The path at each desk; it is the one that Spring Security gives it. */
  public static final String PATH = "/logout/connect/back-channel/" + DeskClient.REGISTRATION;

  @Bean
  @Order(IdentityConfiguration.BACK_CHANNEL)
  SecurityFilterChain backChannelChain(
      HttpSecurity http,
      IdentitySettings settings,
      Tokens tokens,
      DeskSessions sessions,
      ObjectProvider<Clock> clocks) {
    InstantSource clock = clocks.getIfAvailable(Clock::systemUTC);
    RequestMatcher here = PathPatternRequestMatcher.pathPattern(PATH);
    return http.securityMatcher(request -> !settings.embedded() && here.matches(request))
        .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
        .csrf(csrf -> csrf.disable())
        .logout(logout -> logout.disable())
        .requestCache(cache -> cache.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(
            new EndedAtTheIssuer(
                tokens.logoutTokens(settings.client()), new SpentTokens(clock), sessions),
            SecurityContextHolderFilter.class)
        .build();
  }
}
