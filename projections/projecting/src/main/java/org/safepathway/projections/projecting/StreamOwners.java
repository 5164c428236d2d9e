package org.safepathway.projections.projecting;

import java.util.Optional;
import org.safepathway.kernel.VictimId;

/** Whose a stream of events is, also where an event in it cannot be read. */
@FunctionalInterface
public interface StreamOwners {

  /** Knows of none. */
  StreamOwners UNKNOWN = _ -> Optional.empty();

  /**
   * Whose it is, or empty where nothing in it says so.
   *
   * @param stream its name
   */
  Optional<VictimId> of(String stream);
}
