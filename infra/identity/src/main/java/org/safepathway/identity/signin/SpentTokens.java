package org.safepathway.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Logout tokens that were taken: each is good once, and for minutes after it was made, so that no
 * more than those minutes need be remembered. Only tokens that the issuer signed come here.
 */
final class SpentTokens {

  /** So long after it was made a token is taken, and so long before, by clocks that differ. */
  static final Duration FRESH = Duration.ofMinutes(5);

  private static final int AT_MOST = 10_000;

  private final InstantSource clock;
  private final Map<String, Instant> taken = new LinkedHashMap<>();

  SpentTokens(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether it is fresh and was not taken before; then it is taken now. */
  synchronized boolean first(Jwt token) {
    Instant made = token.getIssuedAt();
    Instant now = clock.instant();
    if (made == null
        || made.isBefore(now.minus(FRESH))
        || made.isAfter(now.plus(FRESH))
        || taken.putIfAbsent(token.getId(), made) != null) {
      return false;
    }
    forget(now);
    return true;
  }

  private void forget(Instant now) {
    Iterator<Instant> oldest = taken.values().iterator();
    while (oldest.hasNext()) {
      boolean stale = oldest.next().isBefore(now.minus(FRESH));
      if (!stale && taken.size() <= AT_MOST) {
        return;
      }
      oldest.remove();
    }
  }
}
