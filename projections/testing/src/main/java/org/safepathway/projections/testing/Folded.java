package org.safepathway.projections.testing;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.projections.projecting.Derived;
import org.safepathway.projections.projecting.Projection;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.projections.store.DocumentCollection;
import tools.jackson.databind.json.JsonMapper;

/**
 * All documents after a story. The working document goes through JSON every few events, as it does
 * in a running projector after each batch.
 *
 * @param documents canonical lines of the dump, by {@code organisation/collection/id}
 */
public record Folded(SortedMap<String, String> documents) {

  private static final int BATCH = 7;

  private static final JsonMapper JSON = CanonicalJson.mapper();

  /** Copies the map. */
  public Folded {
    documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
  }

  /** Folds a story. */
  public static <W> Folded of(Projection<W> projection, Story story) {
    return of(projection, story, story.events());
  }

  /**
   * Folds some events of a story.
   *
   * @throws IllegalStateException if two documents have one place, keys do not fit, or a working
   *     document does not survive JSON
   */
  public static <W> Folded of(Projection<W> projection, Story story, List<Event> events) {
    W work = projection.start(story.victim());
    int folded = 0;
    for (Event event : events) {
      work = projection.fold(work, event);
      folded++;
      if (folded % BATCH == 0 || folded == events.size()) {
        work = throughJson(projection, work);
      }
    }
    SortedMap<String, String> documents = new TreeMap<>();
    for (Derived document : projection.derive(work)) {
      document.collection().check(document.keys());
      if (!projection.collections().contains(document.collection())
          || documents.put(place(document), line(document)) != null) {
        throw new IllegalStateException("a document out of place");
      }
    }
    return new Folded(documents);
  }

  /** The documents of an organisation in a collection, ordered by id. */
  public <T> List<T> read(
      OrganisationId organisation, DocumentCollection collection, Class<T> type) {
    String prefix = organisation + "/" + collection.name() + "/";
    return documents.tailMap(prefix).entrySet().stream()
        .takeWhile(entry -> entry.getKey().startsWith(prefix))
        .map(entry -> JSON.treeToValue(JSON.readTree(entry.getValue()).get("body"), type))
        .toList();
  }

  /** All lines of an organisation, as one text. */
  public String text(OrganisationId organisation) {
    StringBuilder text = new StringBuilder();
    documents.forEach(
        (place, line) -> {
          if (place.startsWith(organisation + "/")) {
            text.append(line).append('\n');
          }
        });
    return text.toString();
  }

  private static <W> W throughJson(Projection<W> projection, W work) {
    W again = JSON.readValue(JSON.writeValueAsString(work), projection.workingType());
    if (!again.equals(work)) {
      throw new IllegalStateException("the working document does not survive JSON");
    }
    return again;
  }

  private static String place(Derived document) {
    return document.organisation() + "/" + document.collection().name() + "/" + document.id();
  }

  private static String line(Derived document) {
    SortedMap<String, List<Object>> keys = new TreeMap<>();
    document.keys().forEach(key -> keys.put(key.index().name(), key.values()));
    return CanonicalJson.line(
        document.collection().name(),
        document.id(),
        keys,
        JSON.writeValueAsString(document.body()));
  }
}
