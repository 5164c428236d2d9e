package org.safepathway.identity.signin;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.catalina.Session;
import org.apache.catalina.session.StandardManager;
import org.jspecify.annotations.Nullable;

/**
 * No more sessions than memory has room for: anybody can begin one by asking for a page. Where
 * there is no room, those make it who are not signed in and asked longest ago: they sign in from
 * the beginning. Who is signed in stays so, and if all are, whoever comes next is answered with a
 * fault until somebody has ended.
 */
final class SessionsAtMost extends StandardManager {

  private static final int SHARE = 10;

  /**
   * Keeps its sessions in memory alone.
   *
   * @param most how many there are at most
   */
  SessionsAtMost(int most) {
    setPathname(null);
    setMaxActiveSessions(most);
  }

  @Override
  public Session createSession(@Nullable String id) {
    if (getActiveSessions() >= getMaxActiveSessions()) {
      makeRoom();
    }
    return super.createSession(id);
  }

  /** For some more than one, or each that comes would look through all. */
  private synchronized void makeRoom() {
    int most = getMaxActiveSessions();
    if (getActiveSessions() < most) {
      return;
    }
    Arrays.stream(findSessions())
        .filter(session -> !isSignedIn(session))
        .map(session -> new Asked(session, session.getThisAccessedTimeInternal()))
        .sorted(Comparator.comparingLong(Asked::at))
        .limit(Math.max(1, most / SHARE))
        .forEach(asked -> asked.session().expire());
  }

  /** Requests change the time while it is compared. */
  private record Asked(Session session, long at) {}

  private static boolean isSignedIn(Session session) {
    try {
      HttpSession kept = session.getSession();
      return kept.getAttribute(SPRING_SECURITY_CONTEXT_KEY) != null;
    } catch (IllegalStateException ended) {
      // Meanwhile; it is not there to be ended.
      return true;
    }
  }
}
