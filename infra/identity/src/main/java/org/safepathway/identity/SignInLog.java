package org.safepathway.identity;

import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the log says of signing in and out: who, never what they typed, and never a token. Which
 * pages somebody looked at afterwards is in no log.
 */
public final class SignInLog {

  /** The name of the logger. */
  public static final String NAME = "org.safepathway.sign-in";

  private static final Logger LOG = LoggerFactory.getLogger(NAME);
  private static final Pattern CODE = Pattern.compile("[a-z_]{1,60}");

  private SignInLog() {}

  /** Somebody has a session at a desk now. */
  public static void signedIn(Object person) {
    LOG.info("signed in: {}", person);
  }

  /** Somebody ended their session. */
  public static void signedOut(Object person) {
    LOG.info("signed out: {}", person);
  }

  /** A password was wrong, or its name rests; a name that nobody has is not repeated. */
  public static void passwordRefused(Object person, boolean rests) {
    LOG.warn("password refused: {}{}", person, rests ? " (rests)" : "");
  }

  /**
   * A sign-in at a desk came to nothing.
   *
   * @param code why, as the protocol calls it; anything else is not repeated, since it may come
   *     from outside
   */
  public static void signInRefused(String code) {
    LOG.warn("sign-in refused: {}", CODE.matcher(code).matches() ? code : "other");
  }

  /**
   * Somebody’s sessions were ended from another device, by themselves or by their manager.
   *
   * @param many how many
   */
  public static void sessionsEnded(Object person, int many) {
    LOG.info("sessions ended: {} ({})", person, many);
  }

  /**
   * The issuer says that a session has ended there; whose stands in its own record.
   *
   * @param many how many sessions ended here with it
   */
  public static void endedAtTheIssuer(int many) {
    LOG.info("ended at the issuer: {} sessions here", many);
  }

  /** Something that should have ended a session was no good, or had been taken before. */
  public static void logoutTokenRefused() {
    LOG.warn("logout token refused");
  }

  /**
   * A bearer token did not do.
   *
   * @param tooWeak whether only because one factor signed its owner in
   */
  public static void tokenRefused(boolean tooWeak) {
    LOG.warn("token refused{}", tooWeak ? " (weak sign-in)" : "");
  }

  /** A session ended because the issuer no longer gives a token for it. */
  public static void tokenRunOut() {
    LOG.info("session over: its token ran out");
  }

  /** A session or a token is good, but whoever has it is on the staff of no open organisation. */
  public static void notOnTheStaff() {
    LOG.warn("refused: not on the staff");
  }

  /** Somebody asked for a page of a room that is not theirs; which one is not said. */
  public static void notTheirRoom(Object person, Object room) {
    LOG.warn("refused: {} in the room {}", person, room);
  }

  /** Somebody asks more often than anybody who works by hand. */
  public static void slowedDown(Object person) {
    LOG.warn("too many requests: {}", person);
  }

  /** An address asks more often than it may; which one is not said. */
  public static void addressSlowedDown() {
    LOG.warn("too many requests of one address");
  }

  /** A session ended because it is as old as one may be. */
  public static void sessionOver(Object person) {
    LOG.info("session over: {}", person);
  }
}
