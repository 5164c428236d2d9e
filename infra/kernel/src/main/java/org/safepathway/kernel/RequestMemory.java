package org.safepathway.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one stream remembers of the requests that changed it, so that a repeated request answers the
 * same and changes nothing. Requests of two organisations never meet, even with equal ids.
 */
public final class RequestMemory {

  private record Key(OrganisationId organisation, RequestId request) {}

  private final Map<Key, String> fingerprints = new HashMap<>();

  /** Remembers the request behind an event. */
  public void remember(Stamp stamp) {
    fingerprints.put(
        new Key(stamp.by().organisation(), stamp.issued().request()), stamp.issued().fingerprint());
  }

  /** Whether a request of this organisation is behind an event. */
  public boolean remembers(OrganisationId organisation, RequestId request) {
    return fingerprints.containsKey(new Key(organisation, request));
  }

  /**
   * Judges a request before the aggregate does.
   *
   * @return the answer for a request seen before, or empty for a new one
   */
  public Optional<Answer> answerFor(String stream, Issued issued) {
    String seen = fingerprints.get(new Key(issued.by().organisation(), issued.request()));
    if (seen == null) {
      return Optional.empty();
    }
    return Optional.of(
        seen.equals(issued.fingerprint())
            ? new Answer.Done(stream)
            : Answer.refused(CommonRefusal.REQUEST_ID_REUSED));
  }
}
