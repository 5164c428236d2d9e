package org.safepathway.standalone;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.safepathway.projections.projecting.ProjectingRuntime;
import org.safepathway.standalone.engine.Counts;
import org.safepathway.standalone.engine.Running;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What the operator measures of the inside: commands by what came of them, openings, how far each
 * room is behind, how many events are parked, and what is late. Not by kind of act, person or
 * organisation, and read at a port of the operator’s own alone.
 */
@Component
class InsideMeasured implements MeterBinder {

  private static final String OUTCOME = "outcome";

  private final ObjectProvider<Running> running;

  InsideMeasured(ObjectProvider<Running> running) {
    this.running = running;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    running.forEach(here -> bind(here, registry));
  }

  private static void bind(Running here, MeterRegistry registry) {
    commands(here.counts(), "done", Counts::done, registry);
    commands(here.counts(), "refused", Counts::refused, registry);
    commands(here.counts(), "fault", Counts::faults, registry);
    var openings =
        FunctionCounter.builder("safe.pathway.openings", here.counts(), Counts::openings)
            .description("Openings of facts that were recorded")
            .register(registry);
    var late =
        Gauge.builder("safe.pathway.late", here, each -> each.failures().size())
            .description("Faults of what follows from events that are not got over")
            .register(registry);
    for (Map.Entry<String, ProjectingRuntime> room : here.rooms().entrySet()) {
      ofRoom("safe.pathway.lag", "Positions that are not projected", room, r -> r.lag(), registry);
      ofRoom(
          "safe.pathway.parked",
          "Events that stand behind one that cannot be read or folded",
          room,
          r -> r.deadLetters().size(),
          registry);
    }
  }

  private static void commands(
      Counts counts, String outcome, ToDoubleFunction<Counts> count, MeterRegistry registry) {
    var unused =
        FunctionCounter.builder("safe.pathway.commands", counts, count)
            .description("Commands that were sent, by what came of them")
            .tag(OUTCOME, outcome)
            .register(registry);
  }

  private static void ofRoom(
      String name,
      String what,
      Map.Entry<String, ProjectingRuntime> room,
      ToDoubleFunction<ProjectingRuntime> value,
      MeterRegistry registry) {
    var unused =
        Gauge.builder(name, room.getValue(), value)
            .description(what)
            .tag("room", room.getKey())
            .register(registry);
  }
}
