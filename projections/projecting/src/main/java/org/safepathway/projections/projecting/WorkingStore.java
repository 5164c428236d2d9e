package org.safepathway.projections.projecting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepathway.kernel.VictimId;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.projections.store.Cursor;
import org.safepathway.projections.store.Document;
import org.safepathway.projections.store.DocumentCollection;
import org.safepathway.projections.store.Index;
import org.safepathway.projections.store.KeyKind;
import org.safepathway.projections.store.Order;
import org.safepathway.projections.store.Page;
import org.safepathway.projections.store.ReadStore;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.StoreName;
import org.safepathway.projections.store.Write;
import tools.jackson.databind.json.JsonMapper;

/**
 * The database {@code inside_<projection>}: working records, dead letters within them, version.
 * Where organisations’ databases are on a server of their own, it is not there: its positions tell
 * how much happened between two changes of a document.
 */
final class WorkingStore {

  static final Index PARKED = Index.of("parked", KeyKind.NUMBER);

  private static final DocumentCollection WORKING = DocumentCollection.of("working", PARKED);
  private static final DocumentCollection ABOUT = DocumentCollection.of("about");
  private static final JsonMapper JSON = CanonicalJson.mapper();

  /** Beside the records of victims, whose ids are longer. */
  private static final String FURTHEST = "furthest";

  private final ReadStore store;

  WorkingStore(ReadStores stores, String projection) {
    this.store = stores.open(StoreName.inside(projection));
  }

  /**
   * Notes the projection's version at the first time, and compares it from then on.
   *
   * @throws RebuildNeededException if the database is of another version
   */
  void claim(Projection<?> projection) {
    String version = JSON.writeValueAsString(Map.of("version", projection.version()));
    store.put(ABOUT, List.of(new Write.Put("projection", 0, List.of(), version)));
    if (store.get(ABOUT, "projection").filter(there -> there.body().equals(version)).isEmpty()) {
      throw new RebuildNeededException(projection.name());
    }
  }

  /** Whether a projection has ever begun here. */
  boolean isClaimed() {
    return store.get(ABOUT, "projection").isPresent();
  }

  WorkingRecord get(VictimId victim) {
    return store.get(WORKING, victim.value()).map(WorkingStore::read).orElse(WorkingRecord.NONE);
  }

  void put(Map<VictimId, WorkingRecord> records) {
    List<Write> writes = new ArrayList<>();
    records.forEach(
        (victim, record) ->
            writes.add(
                new Write.Put(
                    victim.value(),
                    record.position(),
                    record.keys(),
                    JSON.writeValueAsString(record))));
    records.values().stream()
        .mapToLong(WorkingRecord::position)
        .max()
        .ifPresent(
            position ->
                writes.add(new Write.Put(FURTHEST, position, List.of(), Long.toString(position))));
    store.put(WORKING, writes);
  }

  /** The position of the last event of which anything was written, or -1. */
  long furthest() {
    return store.get(WORKING, FURTHEST).map(there -> Long.parseLong(there.body())).orElse(-1L);
  }

  List<DeadLetter> deadLetters() {
    List<DeadLetter> letters = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    do {
      Page page = store.page(WORKING, PARKED.key(), Order.OLDEST_FIRST, after, ReadStore.MAX_PAGE);
      for (Document document : page.documents()) {
        VictimId victim = new VictimId(document.id());
        for (WorkingRecord.ParkedEvent parked : read(document).parked()) {
          letters.add(new DeadLetter(victim, parked.position(), parked.event(), parked.cause()));
        }
      }
      after = page.next();
    } while (after.isPresent());
    return List.copyOf(letters);
  }

  private static WorkingRecord read(Document document) {
    return JSON.readValue(document.body(), WorkingRecord.class);
  }
}
