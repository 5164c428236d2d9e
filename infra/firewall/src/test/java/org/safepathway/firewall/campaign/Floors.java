package org.safepathway.firewall.campaign;

import java.util.Set;
import java.util.stream.Collectors;

/** What a campaign fails without, as one that was nowhere says it. */
public final class Floors {

  private static final String NEVER_TAKEN = "never taken: ";

  private Floors() {}

  /** Names of moves, and edges of the life cycle ({@code RECEIVE from SENT}), to be taken. */
  public static Set<String> taken() {
    return new Coverage()
        .missing().stream()
            .filter(floor -> floor.startsWith(NEVER_TAKEN))
            .map(floor -> floor.substring(NEVER_TAKEN.length()))
            .collect(Collectors.toUnmodifiableSet());
  }
}
