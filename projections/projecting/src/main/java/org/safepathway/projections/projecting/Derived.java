package org.safepathway.projections.projecting;

import java.util.List;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.projections.store.DocumentCollection;
import org.safepathway.projections.store.Key;

/**
 * A document that an organisation is to hold.
 *
 * @param organisation whose database
 * @param collection one of the projection's collections
 * @param id the organisation's own reference; never a platform id
 * @param keys whole keys, at most one for each index; without one it is not in that list
 * @param body what is written as JSON by Jackson
 */
public record Derived(
    OrganisationId organisation,
    DocumentCollection collection,
    String id,
    List<Key> keys,
    Object body) {

  /** Copies the keys. */
  public Derived {
    keys = List.copyOf(keys);
  }
}
