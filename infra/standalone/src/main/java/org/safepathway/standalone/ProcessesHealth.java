package org.safepathway.standalone;

import java.util.List;
import org.safepathway.standalone.engine.Running;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether what follows from events is done: an authorised override that cannot be sent is somebody
 * at high risk who waits; and whether a victim’s documents stand still behind an event that cannot
 * be read or folded. Not a part of readiness: taking referrals goes on meanwhile.
 *
 * <p>Only the operator’s own port tells it. Where people sign in, it would tell whoever asks that
 * something ended: a list of endings that cannot be written fails from the first withdrawal on.
 */
@Component("processes")
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class ProcessesHealth implements HealthIndicator {

  private final ObjectProvider<Running> running;

  ProcessesHealth(ObjectProvider<Running> running) {
    this.running = running;
  }

  @Override
  public Health health() {
    List<String> failures = running.stream().flatMap(here -> here.failures().stream()).toList();
    try {
      int parked =
          running.stream()
              .flatMap(here -> here.rooms().values().stream())
              .mapToInt(room -> room.deadLetters().size())
              .sum();
      return (failures.isEmpty() && parked == 0 ? Health.up() : Health.down())
          .withDetail("failures", failures)
          .withDetail("deadLetters", parked)
          .build();
    } catch (RuntimeException away) {
      // Where the databases are on another machine, they can be away.
      return Health.down()
          .withDetail("failures", failures)
          .withDetail("databases", away.getClass().getSimpleName())
          .build();
    }
  }
}
