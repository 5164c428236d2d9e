package org.safepathway.standalone;

import java.util.List;
import org.safepathway.standalone.engine.Running;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether what follows from events is done: an authorised override that cannot be sent is somebody
 * at high risk who waits. Not a part of readiness: taking referrals goes on meanwhile.
 */
@Component("processes")
class ProcessesHealth implements HealthIndicator {

  private final ObjectProvider<Running> running;

  ProcessesHealth(ObjectProvider<Running> running) {
    this.running = running;
  }

  @Override
  public Health health() {
    List<String> failures = running.stream().flatMap(here -> here.failures().stream()).toList();
    return (failures.isEmpty() ? Health.up() : Health.down())
        .withDetail("failures", failures)
        .build();
  }
}
