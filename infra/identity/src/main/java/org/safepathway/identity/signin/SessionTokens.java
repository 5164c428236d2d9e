package org.safepathway.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Keeps the tokens of a sign-in in its session, where a desk in a process of its own passes them on
 * to the inside. A token that has run out is renewed; where the issuer does not, there is none.
 */
public final class SessionTokens implements OAuth2AuthorizedClientRepository {

  private static final String BEARER = "Bearer ";

  /** The repository keeps by session; who it is does not matter to it. */
  private static final Authentication ANYBODY =
      new AnonymousAuthenticationToken(
          "session", "session", AuthorityUtils.createAuthorityList("session"));

  private final HttpSessionOAuth2AuthorizedClientRepository sessions =
      new HttpSessionOAuth2AuthorizedClientRepository();
  private final DefaultOAuth2AuthorizedClientManager manager;

  /** Of the clients of this process. */
  public SessionTokens(ClientRegistrationRepository clients) {
    manager = new DefaultOAuth2AuthorizedClientManager(clients, sessions);
    manager.setAuthorizedClientProvider(
        OAuth2AuthorizedClientProviderBuilder.builder().refreshToken().build());
  }

  /**
   * The access token of whoever makes the present request: the one that they brought, or the one of
   * their session. It is not verified here.
   *
   * @return empty outside a request, and for nobody
   */
  public Optional<String> current() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
        ? of(now.getRequest(), now.getResponse())
        : Optional.empty();
  }

  private Optional<String> of(HttpServletRequest request, @Nullable HttpServletResponse response) {
    String header = request.getHeader("Authorization");
    if (header != null) {
      return header.startsWith(BEARER)
          ? Optional.of(header.substring(BEARER.length()))
          : Optional.empty();
    }
    if (request.getSession(false) == null || response == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(
              manager.authorize(
                  OAuth2AuthorizeRequest.withClientRegistrationId(DeskClient.REGISTRATION)
                      .principal(ANYBODY)
                      .attribute(HttpServletRequest.class.getName(), request)
                      .attribute(HttpServletResponse.class.getName(), response)
                      .build()))
          .map(client -> client.getAccessToken().getTokenValue());
    } catch (OAuth2AuthorizationException e) {
      return Optional.empty();
    }
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
