package org.safepathway.referral.link;

import java.util.List;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;

/**
 * The link is over, and with it the code.
 *
 * @param victimId as whom the one who made the code knows her
 * @param link which
 * @param ends its two ends, or none if the code was never entered
 * @param stamp when and by whom
 */
@EventVersion(1)
public record LinkClosed(VictimId victimId, LinkId link, List<LinkEnd> ends, Stamp stamp)
    implements LinkEvent {

  /** Copies the ends. */
  public LinkClosed {
    ends = List.copyOf(ends);
  }
}
