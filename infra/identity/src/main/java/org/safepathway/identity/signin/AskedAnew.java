package org.safepathway.identity.signin;

import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;

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
    }
    return resolver;
  }
}
