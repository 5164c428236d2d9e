package org.safepathway.deskprocess;

import org.safepathway.deskprocess.InsideAsked.Found;
import org.safepathway.directory.Registry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the inside answers this desk. An inside that is not there is down; one that is there and
 * does not take this desk’s calls is out of service for it, which waiting does not mend.
 */
final class InsideHealth implements HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(InsideHealth.class);

  private final Registry registry;
  private Found last = Found.ANSWERS;

  InsideHealth(Registry registry) {
    this.registry = registry;
  }

  @Override
  public synchronized Health health() {
    Found found = InsideAsked.of(registry);
    if (found != last) {
      LOG.warn("the inside, asked by this desk: {}", found.words());
      last = found;
    }
    return switch (found) {
      case ANSWERS -> Health.up().build();
      case SILENT -> Health.down().build();
      case REFUSES, OTHER_RELEASE -> Health.outOfService().build();
    };
  }
}
