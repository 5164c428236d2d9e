package org.safepathway.standalone;

import org.safepathway.projections.projecting.ProjectingRuntime;
import org.safepathway.standalone.engine.Engine;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready is who projects: a room whose projector has stopped shows old documents. */
@Component("rooms")
class RoomsHealth implements HealthIndicator {

  private final Engine engine;

  RoomsHealth(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Health health() {
    try {
      return ofRooms();
    } catch (RuntimeException away) {
      // Where the log of events is on another machine, it can be away.
      return Health.down().withDetail("log", away.getClass().getSimpleName()).build();
    }
  }

  private Health ofRooms() {
    boolean well =
        engine.rooms().values().stream()
            .allMatch(room -> room.isRunning() && room.failure().isEmpty());
    return (well ? Health.up() : Health.down())
        .withDetail("lag", engine.rooms().values().stream().mapToLong(ProjectingRuntime::lag).sum())
        .withDetail(
            "deadLetters",
            engine.rooms().values().stream().mapToInt(room -> room.deadLetters().size()).sum())
        .build();
  }
}
