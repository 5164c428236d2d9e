package org.safepathway.directory;

import java.time.Instant;
import java.util.List;

/**
 * The service offer as it stands: what open specialist organisations make and what has not lapsed.
 */
public interface Catalogue {

  /** All of them, ordered by the id of the offer: a consistent picture of one moment. */
  List<Listed> listed();

  /**
   * One entry.
   *
   * @param offer what is offered
   * @param organisation by whom
   * @param modified when what everybody may read of either last changed
   */
  record Listed(Offer offer, Organisation organisation, Instant modified) {}
}
