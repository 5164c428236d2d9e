package org.safepathway.projections.projecting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.VictimId;
import org.safepathway.projections.store.DocumentCollection;
import org.safepathway.projections.store.ReadStore;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.StoreName;
import org.safepathway.projections.store.Write;

/**
 * Takes batches of events through a projection into the read stores: first every organisation's
 * database, then the working records, and only when this has returned may the caller store its
 * token. Stopped anywhere between, the same events again (in any batches, as long as they are in
 * order per victim) end in the same documents.
 *
 * <p>Different victims' batches may run at the same time.
 *
 * @param <W> the projection's working document
 */
final class Projector<W> {

  private final Projection<W> projection;
  private final ReadStores stores;
  private final WorkingStore working;
  private final FaultPoint faults;
  private final Map<String, DocumentCollection> collections;

  /**
   * Binds a projection to its stores.
   *
   * @throws RebuildNeededException if the stores were written by another version
   */
  Projector(Projection<W> projection, ReadStores stores, FaultPoint faults) {
    this.projection = projection;
    this.stores = stores;
    this.working = new WorkingStore(stores, projection.name());
    this.faults = faults;
    this.collections =
        projection.collections().stream()
            .collect(Collectors.toUnmodifiableMap(DocumentCollection::name, Function.identity()));
    working.claim(projection);
  }

  /** Projects a batch; events folded before are let pass. */
  void project(List<PositionedEvent> batch) {
    Map<VictimId, VictimFold<W>> folds = new LinkedHashMap<>();
    for (PositionedEvent event : batch) {
      folds
          .computeIfAbsent(
              event.victim(), victim -> new VictimFold<>(projection, victim, working.get(victim)))
          .take(event);
    }
    writeDocuments(folds);
    Map<VictimId, WorkingRecord> records = new LinkedHashMap<>();
    folds.forEach(
        (victim, fold) -> {
          WorkingRecord after = fold.after();
          if (after != null) {
            records.put(victim, after);
          }
        });
    working.put(records);
    faults.reached("batch-projected");
  }

  List<DeadLetter> deadLetters() {
    return working.deadLetters();
  }

  /** Grouped by file, since a commit is what costs. */
  private void writeDocuments(Map<VictimId, VictimFold<W>> folds) {
    SortedMap<StoreName, SortedMap<String, List<Write>>> byStore = new TreeMap<>();
    for (VictimFold<W> fold : folds.values()) {
      fold.writes(
          (place, write) ->
              byStore
                  .computeIfAbsent(StoreName.of(place.organisation()), none -> new TreeMap<>())
                  .computeIfAbsent(place.collection(), none -> new ArrayList<>())
                  .add(write));
    }
    boolean first = true;
    for (Map.Entry<StoreName, SortedMap<String, List<Write>>> of : byStore.entrySet()) {
      ReadStore store = stores.open(of.getKey());
      of.getValue().forEach((name, writes) -> store.put(collection(name), writes));
      if (first) {
        faults.reached("half-batch-projected");
        first = false;
      }
    }
  }

  private DocumentCollection collection(String name) {
    DocumentCollection collection = collections.get(name);
    if (collection == null) {
      throw new RebuildNeededException(projection.name());
    }
    return collection;
  }
}
