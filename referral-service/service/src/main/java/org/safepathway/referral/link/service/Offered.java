package org.safepathway.referral.link.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.ConsentId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.referral.link.LinkClosed;
import org.safepathway.referral.link.LinkEnd;
import org.safepathway.referral.link.LinkEvent;
import org.safepathway.referral.link.LinkOffered;
import org.safepathway.referral.link.LinkTakenUp;

/**
 * What a Link stream knows.
 *
 * @param end who made the code
 * @param expiresAt until when it is good
 * @param takenUp who entered it, or null
 * @param closed whether it is over
 */
record Offered(LinkEnd end, Instant expiresAt, @Nullable LinkEnd takenUp, boolean closed) {

  static Offered of(LinkOffered event) {
    return new Offered(
        new LinkEnd(event.victimId(), event.stamp().by().organisation()),
        event.expiresAt(),
        null,
        false);
  }

  Offered after(LinkEvent event) {
    return switch (event) {
      case LinkOffered _ -> this;
      case LinkTakenUp taken -> new Offered(end, expiresAt, taken.takenUp(), closed);
      case LinkClosed _ -> new Offered(end, expiresAt, takenUp, true);
    };
  }

  /** Whether this organisation could enter the code at this instant. */
  boolean goodFor(OrganisationId organisation, Instant now) {
    return takenUp == null
        && !closed
        && now.isBefore(expiresAt)
        && !organisation.equals(end.organisation());
  }

  /** By whose consent it was made. */
  ConsentId consent() {
    return ConsentId.of(end.victim(), end.organisation());
  }

  /** Both ends, or none if nobody entered the code. */
  List<LinkEnd> ends() {
    return takenUp == null ? List.of() : List.of(end, takenUp);
  }
}
