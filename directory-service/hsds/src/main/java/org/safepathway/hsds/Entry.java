package org.safepathway.hsds;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.hsds.document.OrganizationDocument;
import org.safepathway.hsds.document.ServiceAtLocationDocument;
import org.safepathway.hsds.document.ServiceDocument;

/**
 * One offer in the feed.
 *
 * @param face what everybody may see of it
 * @param terms what is true of it
 * @param service as it is published
 */
public record Entry(Listed face, List<Term> terms, ServiceDocument service) {

  /**
   * The entry of what is listed now.
   *
   * @param before the one of the same offer, or null if there was none
   */
  static Entry of(Listed listed, @Nullable Entry before) {
    Listed face = PublicFace.of(listed);
    if (before == null) {
      return of(face);
    }
    return face.equals(before.face) ? before : of(face).orAsBefore(before);
  }

  private static Entry of(Listed face) {
    return new Entry(face, Terms.of(face.offer()), Publishing.full(face));
  }

  /**
   * The same as before, with its old time, if nothing public changed since: else the time would
   * tell that something private did, for example that somebody came to a refuge today.
   */
  private Entry orAsBefore(Entry before) {
    boolean same = service.modified(null).equals(before.service.modified(null));
    return same && !modified().isBefore(before.modified()) ? before : this;
  }

  /** Its UUID. */
  public UUID id() {
    return service.id();
  }

  /** Who offers it. */
  public OrganizationDocument organization() {
    return Publishing.organization(face.organisation());
  }

  /** The UUID of its place. */
  UUID placeId() {
    return service.serviceAtLocations().getFirst().id();
  }

  /** Where it is given, which is not published. */
  public ServiceAtLocationDocument place() {
    return Publishing.place(face.offer(), service);
  }

  /** When what is public of it last changed, to the millisecond. */
  Instant modified() {
    return face.modified().truncatedTo(ChronoUnit.MILLIS);
  }
}
