package org.safepathway.projections.store;

import java.util.List;
import java.util.Optional;

/**
 * Part of a list.
 *
 * @param documents in the order asked for
 * @param next where to go on, empty on the last page
 */
public record Page(List<Document> documents, Optional<Cursor> next) {

  /** Copies the list. */
  public Page {
    documents = List.copyOf(documents);
  }
}
