package org.safepathway.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people change themselves of how they sign in. They do it at the issuer, which asks first for
 * what it was, and are led back to the desk. The embedded issuer has no such pages.
 */
public enum SignInChange {
  /** Another password. */
  PASSWORD("UPDATE_PASSWORD"),
  /** Another phone that gives codes. */
  PHONE("CONFIGURE_TOTP");

  /** The page from which people go there, and to which they come back. */
  public static final String PAGE = "/sessions";

  private static final String SIGN_IN = "/oauth2/authorization/" + DeskClient.REGISTRATION;
  private static final String PARAMETER = "change";
  private static final String STATUS = "kc_action_status";
  private static final String ASKED = SignInChange.class.getName() + ".asked";
  private static final String OUTCOME = SignInChange.class.getName() + ".outcome";

  private final String action;

  SignInChange(String action) {
    this.action = action;
  }

  /**
   * What came of it.
   *
   * @param what was to be changed
   * @param done whether it was; false if they thought better of it or it failed
   */
  public record Outcome(SignInChange what, boolean done) implements Serializable {}

  /** Where a link leads that changes it. */
  public String address() {
    return SIGN_IN + "?" + PARAMETER + "=" + name();
  }

  /** What the issuer calls it. */
  String action() {
    return action;
  }

  /**
   * What came of the change from which somebody is just back; said once, and empty for whoever is
   * not. It lies in the session, so that no address makes a page say it.
   */
  public static Optional<Outcome> outcome(HttpSession session) {
    Object outcome = session.getAttribute(OUTCOME);
    session.removeAttribute(OUTCOME);
    return outcome instanceof Outcome known ? Optional.of(known) : Optional.empty();
  }

  /** What a request to sign in wants to change; it is remembered until they are back. */
  static Optional<SignInChange> asked(HttpServletRequest request) {
    Optional<SignInChange> change = named(request.getParameter(PARAMETER));
    HttpSession session = request.getSession(change.isPresent());
    if (session != null) {
      session.removeAttribute(ASKED);
      change.ifPresent(what -> session.setAttribute(ASKED, what));
    }
    return change;
  }

  /** Whether this request comes back from a change; then its outcome lies in the session. */
  static boolean back(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    String status = request.getParameter(STATUS);
    if (session == null || !(session.getAttribute(ASKED) instanceof SignInChange change)) {
      return false;
    }
    session.removeAttribute(ASKED);
    if (status == null) {
      return false;
    }
    session.setAttribute(OUTCOME, new Outcome(change, status.equals("success")));
    return true;
  }

  private static Optional<SignInChange> named(@Nullable String name) {
    return Arrays.stream(values()).filter(change -> change.name().equals(name)).findFirst();
  }
}
