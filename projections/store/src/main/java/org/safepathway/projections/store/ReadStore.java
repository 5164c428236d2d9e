package org.safepathway.projections.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One database: whole documents in collections. As narrow as a document store with guarded upserts
 * can be, so that each adapter passes the same contract test. Safe for use by many threads.
 */
public interface ReadStore {

  /** The most documents that one page may have. */
  int MAX_PAGE = 500;

  /** Which database this is. */
  StoreName name();

  /**
   * Applies guarded changes in order. A stale one (its revision is not greater than the applied
   * one) is skipped and is no error. When this returns, all are durable. After a crash some may be
   * there and others not: the guards make it harmless to put the same again.
   *
   * @throws IllegalArgumentException if a document's keys do not fit the collection; then nothing
   *     was applied
   * @throws ReadStoreException on a fault of the store
   */
  void put(DocumentCollection collection, List<Write> writes);

  /** The document with this id, or empty if there is none or it was taken away. */
  Optional<Document> get(DocumentCollection collection, String id);

  /**
   * A page of the documents whose key begins with the given parts, ordered by the rest of the key
   * and then by id.
   *
   * @param prefix values that the first parts must equal; none lists the whole index
   * @param after where the page before ended, or empty for the first
   * @param limit 1 to {@link #MAX_PAGE} documents
   * @throws UnknownCursorException if the cursor is not of this list
   * @throws IllegalArgumentException if index or limit are not of this collection
   */
  Page page(
      DocumentCollection collection, Key prefix, Order order, Optional<Cursor> after, int limit);

  /**
   * The canonical dump, a line for each document, sorted by collection and id: collection, id, keys
   * and body as canonical JSON. Without revisions and tombstones, so that a rebuilt database gives
   * the same.
   */
  void dump(Consumer<String> lines);
}
