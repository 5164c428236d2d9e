package org.safepathway.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Has an external issuer ask for the password again each time, though it may know the browser: a
 * session at a desk begins by somebody’s own doing, and one that was ended on a lost device is not
 * taken up again by opening a page.
 */
final class AskedAnew {

  private AskedAnew() {}

  /**
   * How the issuer is asked.
   *
   * @param embedded whether it is our own, which shares the session with the desks and cannot
   */
  static OAuth2AuthorizationRequestResolver of(
      ClientRegistrationRepository clients, boolean embedded) {
    DefaultOAuth2AuthorizationRequestResolver resolver =
        new DefaultOAuth2AuthorizationRequestResolver(
            clients,
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
    if (!embedded) {
      resolver.setAuthorizationRequestCustomizer(
          request -> request.additionalParameters(more -> more.put("prompt", "login")));
      return new ToChange(resolver);
    }
    return resolver;
  }

  /** Has it lead through the page that changes something, where that is what was asked for. */
  private record ToChange(OAuth2AuthorizationRequestResolver inner)
      implements OAuth2AuthorizationRequestResolver {

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
      return changing(inner.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
      return changing(inner.resolve(request, client), request);
    }

    private static @Nullable OAuth2AuthorizationRequest changing(
        @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
      if (asked == null) {
        return null;
      }
      return SignInChange.asked(request)
          .map(
              change ->
                  OAuth2AuthorizationRequest.from(asked)
                      .additionalParameters(more -> more.put("kc_action", change.action()))
                      .build())
          .orElse(asked);
    }
  }
}
