package org.safepathway.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepathway.identity.IssuerEndpoints;
import org.safepathway.identity.PublicAddress;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Whoever signs out of a desk signs out at an external issuer too, or the next press of a button
 * would sign them in again (OpenID Connect RP-Initiated Logout 1.0). They come back to the start
 * page of this desk: its address is the configured one and never the one that was asked for.
 */
record SignOut(IssuerEndpoints issuer, PublicAddress address) implements LogoutSuccessHandler {

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication signedOut)
      throws IOException {
    response.sendRedirect(atTheIssuer(signedOut).orElse("/"));
  }

  private Optional<String> atTheIssuer(@Nullable Authentication signedOut) {
    return signedOut != null && signedOut.getPrincipal() instanceof OidcUser user
        ? issuer
            .signOutUri()
            .map(
                endpoint ->
                    UriComponentsBuilder.fromUriString(endpoint)
                        .queryParam("id_token_hint", "{token}")
                        .queryParam("post_logout_redirect_uri", "{start}")
                        .encode()
                        .buildAndExpand(user.getIdToken().getTokenValue(), address.base() + "/")
                        .toUriString())
        : Optional.empty();
  }
}
