package org.safepathway.identity.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.Registry;
import org.safepathway.identity.SignInLog;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * After sign-in: back to the page that was asked for, else to the first page of one's own room;
 * after a change of how one signs in, to the page that says what came of it.
 */
final class ToOwnRoom extends SavedRequestAwareAuthenticationSuccessHandler {

  private final SignedInPeople people;
  private final Registry registry;
  private final DeskSessions sessions;

  ToOwnRoom(SignedInPeople people, Registry registry, DeskSessions sessions) {
    this.people = people;
    this.registry = registry;
    this.sessions = sessions;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication verified)
      throws ServletException, IOException {
    people
        .named(claims(verified))
        .ifPresent(
            person -> {
              SignInLog.signedIn(person);
              sessions.begun(person.actor(), request.getSession(), atTheIssuer(verified));
            });
    if (SignInChange.back(request)) {
      getRedirectStrategy().sendRedirect(request, response, SignInChange.PAGE);
      return;
    }
    super.onAuthenticationSuccess(request, response, verified);
  }

  @Override
  protected String determineTargetUrl(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication verified) {
    return people
        .named(claims(verified))
        .flatMap(person -> registry.organisation(person.organisation()))
        .map(Organisation::kind)
        .flatMap(Room::of)
        .map(Room::home)
        .orElse("/");
  }

  private static @Nullable String atTheIssuer(Authentication verified) {
    return claims(verified).get(LogoutTokens.SESSION) instanceof String session ? session : null;
  }

  private static Map<String, Object> claims(@Nullable Authentication verified) {
    return verified != null && verified.getPrincipal() instanceof OidcUser user
        ? user.getClaims()
        : Map.of();
  }
}
