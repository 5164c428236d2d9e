package org.safepathway.demand.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepathway.demand.DemandId;
import org.safepathway.demand.event.DemandAllocated;
import org.safepathway.demand.event.DemandAnswered;
import org.safepathway.demand.event.DemandEvent;
import org.safepathway.demand.event.DemandNotCounted;
import org.safepathway.demand.event.DemandNoted;
import org.safepathway.demand.event.DemandWithdrawn;
import org.safepathway.kernel.RequestMemory;

/** What the events of all needs come to. Not safe for use by many threads. */
final class Books {

  private final Map<DemandId, Course> courses = new HashMap<>();
  private final List<Told> told = new ArrayList<>();
  private final RequestMemory memory = new RequestMemory();

  /** Takes one more event. */
  void take(DemandEvent event) {
    memory.remember(event.stamp());
    Course after = Course.after(courses.get(event.demand()), event);
    if (after != null) {
      courses.put(event.demand(), after);
    }
    switch (event) {
      case DemandNoted noted ->
          told.add(new Told(noted.demand(), noted.need(), noted.week(), null));
      case DemandWithdrawn withdrawn -> countNoMore(withdrawn);
      // Her consent has ended, whether or not it was heard of here.
      case DemandNotCounted asked -> countNoMore(asked);
      case DemandAllocated _, DemandAnswered _ -> {}
    }
  }

  private void countNoMore(DemandEvent event) {
    told.replaceAll(
        one ->
            one.id().equals(event.demand()) && one.withdrawnAt() == null
                ? new Told(one.id(), one.need(), one.week(), event.stamp().at())
                : one);
  }

  /** The requests that changed something. */
  RequestMemory memory() {
    return memory;
  }

  /** How far one is, or null if nobody asked. */
  @Nullable Course course(DemandId demand) {
    return courses.get(demand);
  }

  /** Everything that was told. */
  List<Told> told() {
    return List.copyOf(told);
  }

  /** What a consortium sees now. */
  List<Course> shown(Instant now) {
    return courses.values().stream().filter(course -> course.isShown(now)).toList();
  }

  /** The needs that were counted on the strength of a consent. */
  List<DemandId> countedBy(String agreement) {
    return courses.entrySet().stream()
        .filter(one -> one.getValue().hangsOn(agreement))
        .map(Map.Entry::getKey)
        .toList();
  }
}
