package org.safepathway.demand;

import org.safepathway.kernel.Command;
import org.safepathway.kernel.Issued;

/**
 * The command behind everything that happens to a need.
 *
 * @param demand which
 * @param change what
 * @param issued who, under which request
 */
public record ChangeDemand(DemandId demand, DemandChange change, Issued issued) implements Command {

  @Override
  public String stream() {
    return "demand-" + demand;
  }
}
