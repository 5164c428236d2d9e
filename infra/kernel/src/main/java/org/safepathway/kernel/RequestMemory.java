package org.safepathway.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one stream remembers of the requests that changed it, so that a repeated request answers the
 * same and changes nothing. Requests of two people never meet, even with equal ids: by an answer to
 * a colleague’s id somebody could learn of the colleague’s request (DOMAIN.md rule 21).
 */
public final class RequestMemory {

  private record Key(Actor by, RequestId request) {}

  private final Map<Key, String> fingerprints = new HashMap<>();

  /** Remembers the request behind an event. */
  public void remember(Stamp stamp) {
    fingerprints.put(new Key(stamp.by(), stamp.issued().request()), stamp.issued().fingerprint());
  }

  /**
   * Judges a request before the aggregate does.
   *
   * @return the answer for a request seen before, or empty for a new one
   */
  public Optional<Answer> answerFor(String stream, Issued issued) {
    String seen = fingerprints.get(new Key(issued.by(), issued.request()));
    if (seen == null) {
      return Optional.empty();
    }
    return Optional.of(
        seen.equals(issued.fingerprint())
            ? new Answer.Done(stream)
            : Answer.refused(CommonRefusal.REQUEST_ID_REUSED));
  }
}
