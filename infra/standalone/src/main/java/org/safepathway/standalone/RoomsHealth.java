package org.safepathway.standalone;

import java.util.List;
import org.safepathway.projections.projecting.ProjectingRuntime;
import org.safepathway.standalone.engine.Running;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready is who projects: a room whose projector has stopped shows old documents. */
@Component("rooms")
class RoomsHealth implements HealthIndicator {

  private final ObjectProvider<Running> running;

  RoomsHealth(ObjectProvider<Running> running) {
    this.running = running;
  }

  @Override
  public Health health() {
    try {
      // Where the log cannot be asked, nothing can be decided.
      running.forEach(here -> here.head());
      return of(running.stream().flatMap(here -> here.rooms().values().stream()).toList());
    } catch (RuntimeException away) {
      // Where the log of events is on another machine, it can be away.
      return Health.down().withDetail("log", away.getClass().getSimpleName()).build();
    }
  }

  private static Health of(List<ProjectingRuntime> rooms) {
    boolean well = rooms.stream().allMatch(room -> room.isRunning() && room.failure().isEmpty());
    return (well ? Health.up() : Health.down())
        .withDetail("lag", rooms.stream().mapToLong(ProjectingRuntime::lag).sum())
        .withDetail("deadLetters", rooms.stream().mapToInt(room -> room.deadLetters().size()).sum())
        .build();
  }
}
