package org.safepathway.axonserver;

import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.RequestId;

/**
 * Has a counter go up.
 *
 * @param stream which
 * @param how {@link #ON}, or {@link #FAULT} for a handler that fails
 * @param issued by whom
 */
record Count(String stream, String how, Issued issued) implements Command {

  static final String ON = "on";
  static final String FAULT = "fault";

  private static final Issued SOMEBODY =
      new Issued(
          new Actor(new OrganisationId("amberwell"), new PersonId("somebody")),
          new RequestId("request-1"),
          "fingerprint");

  static Count on(String stream) {
    return new Count(stream, ON, SOMEBODY);
  }

  static Count fault(String stream) {
    return new Count(stream, FAULT, SOMEBODY);
  }
}
