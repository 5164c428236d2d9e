package org.safepathway.identity.issuer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.safepathway.kernel.PersonId;

/**
 * Lets a name rest after too many wrong passwords. Kept in memory, for names that exist only, so it
 * is no larger than the registry.
 */
final class SignInAttempts {

  /** Wrong passwords in a row after which a name rests. */
  static final int LIMIT = 10;

  /** How long after the last counted attempt it rests. */
  static final Duration REST = Duration.ofMinutes(15);

  private final ConcurrentMap<PersonId, Count> counts = new ConcurrentHashMap<>();
  private final InstantSource clock;

  SignInAttempts(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Counts an attempt before its password is looked at, so that attempts side by side cannot slip
   * past the limit.
   *
   * @return false while the name rests
   */
  boolean admit(PersonId name) {
    Instant now = clock.instant();
    Count count =
        counts.merge(name, new Count(1, now), (before, first) -> before.another(first.last()));
    return count.attempts() <= LIMIT;
  }

  /** Forgets the attempts: the password was right. */
  void succeeded(PersonId name) {
    counts.remove(name);
  }

  private record Count(int attempts, Instant last) {

    Count another(Instant now) {
      if (Duration.between(last, now).compareTo(REST) >= 0) {
        return new Count(1, now);
      }
      // An attempt during the rest does not lengthen it: else anybody could lock a name for ever.
      return attempts > LIMIT ? this : new Count(attempts + 1, attempts == LIMIT ? last : now);
    }
  }
}
