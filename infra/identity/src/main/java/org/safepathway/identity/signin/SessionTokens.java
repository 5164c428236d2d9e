package org.safepathway.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/**
 * Keeps the tokens of a sign-in in its session, where a desk in a process of its own passes them on
 * to the inside. A token is renewed a while before it runs out, by one request of the session at a
 * time, since a refresh token is good once. The token of a request is settled before it is
 * answered, so that none is found wanting in the middle of an act.
 */
public final class SessionTokens implements OAuth2AuthorizedClientRepository {

  private static final String BEARER = "Bearer ";
  private static final String SETTLED = SessionTokens.class.getName() + ".settled";
  private static final String RESTS = SessionTokens.class.getName() + ".rests";

  /** What is left of a token must outlast the request that it is passed on with. */
  private static final Duration EARLY = Duration.ofMinutes(1);

  private static final Duration LEAST = Duration.ofSeconds(5);

  /** The issuer is left alone for as long after it did not answer. */
  private static final Duration REST = Duration.ofSeconds(15);

  /** The repository keeps by session; who it is does not matter to it. */
  private static final Authentication ANYBODY =
      new AnonymousAuthenticationToken(
          "session", "session", AuthorityUtils.createAuthorityList("session"));

  private final HttpSessionOAuth2AuthorizedClientRepository sessions =
      new HttpSessionOAuth2AuthorizedClientRepository();
  private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewals;
  private final InstantSource clock;

  /**
   * Of the sessions of this process.
   *
   * @param clock by which a token runs out
   * @param patience how long the issuer may take to renew one
   */
  public SessionTokens(InstantSource clock, Duration patience) {
    this.clock = clock;
    renewals = TokenEndpoint.renewals(patience);
  }

  /**
   * The access token of whoever makes the present request: the one that they brought, or the one
   * that was {@link #settle settled} for it. It is not verified here.
   *
   * @return empty outside a request, and for nobody
   */
  public Optional<String> current() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
        ? of(now.getRequest())
        : Optional.empty();
  }

  private static Optional<String> of(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header != null) {
      return header.startsWith(BEARER)
          ? Optional.of(header.substring(BEARER.length()))
          : Optional.empty();
    }
    return request.getAttribute(SETTLED) instanceof String token
        ? Optional.of(token)
        : Optional.empty();
  }

  /**
   * Sees to it that the session of this request has a token that is good for as long as the request
   * may take.
   *
   * @return whether it has one; if not, the issuer no longer vouches for whoever is signed in
   */
  boolean settle(HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return false;
    }
    try {
      Optional<OAuth2AuthorizedClient> good = good(session, request, response);
      good.ifPresent(
          client -> request.setAttribute(SETTLED, client.getAccessToken().getTokenValue()));
      return good.isPresent();
    } catch (IllegalStateException endedMeanwhile) {
      return false;
    }
  }

  private Optional<OAuth2AuthorizedClient> good(
      HttpSession session, HttpServletRequest request, HttpServletResponse response) {
    Optional<OAuth2AuthorizedClient> held = held(request);
    if (held.isEmpty() || lasts(held.get(), EARLY)) {
      return held;
    }
    synchronized (WebUtils.getSessionMutex(session)) {
      // Another request of this session may have renewed it meanwhile.
      Optional<OAuth2AuthorizedClient> now = held(request);
      return now.isEmpty() || lasts(now.get(), EARLY)
          ? now
          : renewed(now.get(), session, request, response);
    }
  }

  private Optional<OAuth2AuthorizedClient> renewed(
      OAuth2AuthorizedClient held,
      HttpSession session,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<OAuth2AuthorizedClient> asLongAsItLasts =
        lasts(held, LEAST) ? Optional.of(held) : Optional.empty();
    OAuth2RefreshToken refresh = held.getRefreshToken();
    if (refresh == null || (asLongAsItLasts.isPresent() && rests(session))) {
      return asLongAsItLasts;
    }
    try {
      OAuth2AccessTokenResponse answer =
          renewals.getTokenResponse(
              new OAuth2RefreshTokenGrantRequest(
                  held.getClientRegistration(), held.getAccessToken(), refresh));
      OAuth2RefreshToken next = answer.getRefreshToken();
      OAuth2AuthorizedClient renewed =
          new OAuth2AuthorizedClient(
              held.getClientRegistration(),
              held.getPrincipalName(),
              answer.getAccessToken(),
              next == null ? refresh : next);
      sessions.saveAuthorizedClient(renewed, ANYBODY, request, response);
      return Optional.of(renewed);
    } catch (OAuth2AuthorizationException e) {
      if (e.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
        sessions.removeAuthorizedClient(
            held.getClientRegistration().getRegistrationId(), ANYBODY, request, response);
        return Optional.empty();
      }
      // No answer, or none that says anything of this session.
      session.setAttribute(RESTS, clock.instant().plus(REST));
      return asLongAsItLasts;
    }
  }

  private Optional<OAuth2AuthorizedClient> held(HttpServletRequest request) {
    return Optional.ofNullable(
        sessions.loadAuthorizedClient(DeskClient.REGISTRATION, ANYBODY, request));
  }

  private boolean rests(HttpSession session) {
    return session.getAttribute(RESTS) instanceof Instant until && clock.instant().isBefore(until);
  }

  private boolean lasts(OAuth2AuthorizedClient client, Duration atLeast) {
    Instant end = client.getAccessToken().getExpiresAt();
    return end != null && clock.instant().plus(atLeast).isBefore(end);
  }

  @Override
  public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
      String registration, Authentication person, HttpServletRequest request) {
    return sessions.loadAuthorizedClient(registration, person, request);
  }

  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient client,
      Authentication person,
      HttpServletRequest request,
      HttpServletResponse response) {
    sessions.saveAuthorizedClient(client, person, request, response);
  }

  @Override
  public void removeAuthorizedClient(
      String registration,
      Authentication person,
      HttpServletRequest request,
      HttpServletResponse response) {
    sessions.removeAuthorizedClient(registration, person, request, response);
  }
}
