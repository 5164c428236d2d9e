package org.safepathway.projections.projecting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Away;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;
import org.safepathway.projections.projecting.Rendering.Place;
import org.safepathway.projections.projecting.Rendering.Rendered;
import org.safepathway.projections.projecting.WorkingRecord.HeldDocument;
import org.safepathway.projections.projecting.WorkingRecord.ParkedEvent;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.projections.store.Write;
import tools.jackson.databind.JsonNode;

/**
 * One victim's events of one batch, folded one by one.
 *
 * <p>Every document that changed at any step is written at the end, even if it ends as it began. A
 * run that was killed after it wrote some databases may have left there the documents of any step
 * of this batch (batches need not fall the same way again), so that comparing beginning and end
 * would leave what that run wrote and this one never saw.
 *
 * <p>For the same reason each step is rendered, not the last one alone: whether an event is parked
 * must not depend on where a batch ends.
 */
final class VictimFold<W> {

  private final Projection<W> projection;
  private final WorkingRecord before;
  private final List<ParkedEvent> parked;
  private final SortedSet<Place> touched = new TreeSet<>();

  /** Places and digests of what is held now. */
  private SortedMap<Place, String> held = new TreeMap<>();

  /** How often each document changed, also those that are held no more, by digest of place. */
  private final SortedMap<String, Long> revisions;

  private SortedMap<Place, Rendered> rendered = new TreeMap<>();
  private W working;
  private @Nullable JsonNode state;
  private long position;

  /** Whether one is parked behind which all others are. */
  private boolean stands;

  VictimFold(Projection<W> projection, VictimId victim, WorkingRecord before) {
    this.projection = projection;
    this.before = before;
    this.parked = new ArrayList<>(before.parked());
    this.stands = before.parked().stream().anyMatch(one -> stops(one.cause()));
    this.position = before.position();
    this.revisions = new TreeMap<>(before.revisions());
    this.state = before.state();
    // Jackson reads an absent document as a null node.
    this.working =
        state == null || state.isNull()
            ? projection.start(victim)
            : CanonicalJson.mapper().treeToValue(state, projection.workingType());
    for (HeldDocument document : before.documents()) {
      Place place =
          new Place(
              new OrganisationId(document.organisation()), document.collection(), document.id());
      held.put(place, document.digest());
    }
  }

  /**
   * Folds an event, parks it, or lets it pass if it was folded in an earlier batch.
   *
   * @throws RuntimeException if something that the projection asks is {@link Away}; the batch is
   *     tried again
   */
  void take(PositionedEvent event) {
    if (event.position() <= before.position()) {
      return;
    }
    if (stands) {
      park(event, DeadLetter.BEHIND);
      return;
    }
    Event readable = event.event();
    if (readable == null) {
      unread(event);
      return;
    }
    try {
      step(event.position(), readable);
    } catch (RuntimeException e) {
      if (Away.says(e)) {
        // Whom a projection asks is there again soon: parked, she would stand still until somebody
        // rebuilds.
        throw e;
      }
      park(event, e.getClass().getSimpleName());
    }
  }

  /** The record to keep, or null if no event changed it. */
  @Nullable WorkingRecord after() {
    if (position == before.position()) {
      return null;
    }
    List<HeldDocument> documents = new ArrayList<>();
    held.forEach(
        (place, digest) ->
            documents.add(
                new HeldDocument(
                    place.organisation().value(), place.collection(), place.id(), digest)));
    return new WorkingRecord(position, state, documents, revisions, List.copyOf(parked));
  }

  /** The changes of documents to write, in the order of their places. */
  void writes(BiConsumer<Place, Write> writes) {
    for (Place place : touched) {
      Rendered document = rendered.get(place);
      writes.accept(
          place,
          document == null
              ? new Write.Tombstone(place.id(), revision(place))
              : document.at(place, revision(place)));
    }
  }

  private void unread(PositionedEvent event) {
    switch (projection.bearing(working, Objects.requireNonNull(event.unreadable()))) {
      case NONE -> {}
      case UNKNOWN -> park(event, DeadLetter.PASSED);
      case SOME -> park(event, DeadLetter.UNREADABLE);
    }
  }

  private void step(long at, Event event) {
    W next = Objects.requireNonNull(projection.fold(working, event));
    if (next.equals(working)) {
      return;
    }
    JsonNode nextState = CanonicalJson.mapper().valueToTree(next);
    SortedMap<Place, Rendered> nextRendered = Rendering.render(projection, projection.derive(next));
    SortedMap<Place, String> nextHeld = new TreeMap<>();
    nextRendered.forEach((place, document) -> nextHeld.put(place, document.digest()));

    // Nothing below can fail: a parked event leaves the victim as she was before it.
    for (Place place : nextHeld.keySet()) {
      if (!nextHeld.get(place).equals(held.get(place))) {
        changed(place);
      }
    }
    for (Place place : held.keySet()) {
      if (!nextHeld.containsKey(place)) {
        changed(place);
      }
    }
    working = next;
    state = nextState;
    held = nextHeld;
    rendered = nextRendered;
    position = at;
  }

  private void changed(Place place) {
    touched.add(place);
    revisions.merge(place.digest(), 1L, Long::sum);
  }

  private long revision(Place place) {
    return revisions.getOrDefault(place.digest(), 0L);
  }

  private static boolean stops(String cause) {
    return !cause.equals(DeadLetter.PASSED);
  }

  private void park(PositionedEvent event, String cause) {
    parked.add(new ParkedEvent(event.position(), event.name(), cause));
    stands |= stops(cause);
    position = event.position();
  }
}
