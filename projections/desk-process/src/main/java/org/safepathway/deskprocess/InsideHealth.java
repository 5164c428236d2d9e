package org.safepathway.deskprocess;

import org.safepathway.directory.Registry;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.wire.Transport.NoAnswerException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the inside answers. */
record InsideHealth(Registry registry) implements HealthIndicator {

  private static final OrganisationId ANY = new OrganisationId("any");

  @Override
  public Health health() {
    try {
      var unused = registry.organisation(ANY);
      return Health.up().build();
    } catch (NoAnswerException e) {
      return Health.down().build();
    }
  }
}
