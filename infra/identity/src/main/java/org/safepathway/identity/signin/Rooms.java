package org.safepathway.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a person into the rooms of their organisation's kind, as the registry has it. For anybody
 * else a room's pages are not there: the request goes on marked, and {@link NoSuchPage} answers it
 * as it answers a page that does not exist.
 */
final class Rooms extends OncePerRequestFilter {

  /** The page of one’s own sessions. */
  private static final PathPatternRequestMatcher OWN =
      PathPatternRequestMatcher.pathPattern(HttpMethod.GET, SignInChange.PAGE);

  private final Registry registry;

  Rooms(Registry registry) {
    this.registry = registry;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<OrganisationKind> ofTheRoom = Room.of(request).map(Room::kind);
    boolean allowed = ofTheRoom.isEmpty() ? isOwn(request) : ofTheRoom.equals(ofTheCaller());
    if (!allowed) {
      NoSuchPage.mark(request);
    }
    chain.doFilter(request, response);
  }

  /** The page of one’s own sessions is in no room, and for everybody who is signed in. */
  private static boolean isOwn(HttpServletRequest request) {
    return OWN.matches(request) && SignedInPeople.current().isPresent();
  }

  private Optional<OrganisationKind> ofTheCaller() {
    return SignedInPeople.current()
        .flatMap(person -> registry.organisation(person.organisation()))
        .map(Organisation::kind);
  }
}
