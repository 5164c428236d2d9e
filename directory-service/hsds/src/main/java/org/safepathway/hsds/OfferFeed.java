package org.safepathway.hsds;

import java.util.List;
import org.safepathway.directory.Catalogue;
import org.safepathway.directory.Catalogue.Listed;

/**
 * Keeps the published directory in step with the catalogue, and the time of each entry where it was
 * as long as nothing public of it changes. It forgets that with the process; then the time may once
 * be later than the change.
 */
public final class OfferFeed {

  private final Catalogue catalogue;
  private List<Listed> seen = List.of();
  private PublicDirectory now = PublicDirectory.EMPTY;

  /** Of this catalogue. */
  public OfferFeed(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The directory as it is now. */
  public synchronized PublicDirectory now() {
    List<Listed> listed = catalogue.listed();
    if (!listed.equals(seen)) {
      now = now.followedBy(listed);
      seen = List.copyOf(listed);
    }
    return now;
  }
}
