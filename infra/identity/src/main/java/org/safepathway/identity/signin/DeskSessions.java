package org.safepathway.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.safepathway.identity.SignInLog;
import org.safepathway.kernel.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * Whose the sessions of this process are, so that one on a device that was lost can be ended from
 * another. A bearer token is no session: it ends by itself, minutes after it was made.
 */
public final class DeskSessions implements HttpSessionListener, LogoutHandler {

  /** The parameter of a sign-out that is meant for all devices. */
  public static final String EVERYWHERE = "everywhere";

  private final Map<String, Held> held = new ConcurrentHashMap<>();

  private record Held(Actor actor, HttpSession session, @Nullable String atTheIssuer) {}

  /**
   * Somebody has signed in in this session.
   *
   * @param atTheIssuer what the issuer calls the session there, null if it does not say
   */
  void begun(Actor actor, HttpSession session, @Nullable String atTheIssuer) {
    // Whoever signs in again in one browser goes on in the same session, by another id.
    var unused = held.values().removeIf(one -> one.session().getId().equals(session.getId()));
    held.put(session.getId(), new Held(actor, session, atTheIssuer));
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    held.remove(event.getSession().getId());
  }

  /**
   * How many sessions somebody has besides one.
   *
   * @param present the id of that one, null for none
   */
  public int others(Actor actor, @Nullable String present) {
    return Math.toIntExact(
        held.entrySet().stream()
            .filter(one -> one.getValue().actor().equals(actor) && !one.getKey().equals(present))
            .count());
  }

  /**
   * Ends all sessions of somebody; their next request in any of them finds that it is over.
   *
   * @return how many there were
   */
  public int end(Actor actor) {
    return endBesides(actor, null);
  }

  /**
   * Ends what began by a session at the issuer that is over now.
   *
   * @return how many there were
   */
  int endBegunAs(String atTheIssuer) {
    return endWhere((id, one) -> atTheIssuer.equals(one.atTheIssuer()));
  }

  /**
   * Ends all sessions of whoever has this sign-in name.
   *
   * @return how many there were
   */
  int endAllOf(String signInName) {
    return endWhere((id, one) -> one.actor().person().value().equals(signInName));
  }

  /** Ends the others of whoever signs out everywhere; their own is ended by signing out. */
  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person) {
    HttpSession present = request.getSession(false);
    Held own = present == null ? null : held.get(present.getId());
    if (present != null && own != null && request.getParameter(EVERYWHERE) != null) {
      int ended = endBesides(own.actor(), present.getId());
      SignInLog.sessionsEnded(own.actor().person(), ended);
    }
  }

  private int endBesides(Actor actor, @Nullable String present) {
    return endWhere((id, one) -> one.actor().equals(actor) && !id.equals(present));
  }

  private int endWhere(BiPredicate<String, Held> which) {
    List<Map.Entry<String, Held>> these =
        held.entrySet().stream().filter(one -> which.test(one.getKey(), one.getValue())).toList();
    these.forEach(one -> end(one.getKey(), one.getValue().session()));
    return these.size();
  }

  private void end(String id, HttpSession session) {
    held.remove(id);
    try {
      session.invalidate();
    } catch (IllegalStateException endedMeanwhile) {
      // That is what was wanted.
    }
  }
}
