package org.safepathway.projections.projecting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.projections.store.Key;
import tools.jackson.databind.JsonNode;

/**
 * What is kept of one victim between batches.
 *
 * @param position that of the last event that changed this record; earlier ones are not folded
 *     again
 * @param state the working document, or null before the first event that changed it
 * @param documents the documents that organisations hold of this victim, or held
 * @param parked the events not folded, in order
 */
record WorkingRecord(
    long position,
    @Nullable JsonNode state,
    List<HeldDocument> documents,
    List<ParkedEvent> parked) {

  /** Before the first event. */
  static final WorkingRecord NONE = new WorkingRecord(-1, null, List.of(), List.of());

  /**
   * A document that an organisation holds, or held.
   *
   * @param digest of keys and body, or null once it was taken away
   * @param revision how often it changed
   */
  record HeldDocument(
      String organisation, String collection, String id, @Nullable String digest, long revision) {}

  /** An event not folded; see {@link DeadLetter}. */
  record ParkedEvent(long position, String event, String cause) {}

  /** In the list of records with dead letters, by the first of them; else in none. */
  List<Key> keys() {
    return parked.isEmpty()
        ? List.of()
        : List.of(WorkingStore.PARKED.key(parked.getFirst().position()));
  }
}
