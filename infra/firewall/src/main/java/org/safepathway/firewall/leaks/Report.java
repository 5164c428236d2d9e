package org.safepathway.firewall.leaks;

import java.util.List;

/** How a run of some tests ended. */
sealed interface Report {

  /**
   * All were green.
   *
   * @param run how many ran
   */
  record Green(int run) implements Report {}

  /**
   * It came to its end, and something failed.
   *
   * @param failed {@code CLASS#METHOD} of each test that failed; {@code CLASS} of one that failed
   *     outside of its tests
   */
  record Red(List<String> failed) implements Report {
    /** Copies the list. */
    public Red {
      failed = List.copyOf(failed);
    }
  }

  /**
   * It came to no end, or to one that says nothing of what was tested: out of memory, killed, too
   * long, classes that do not fit together.
   *
   * @param reason what happened
   */
  record Broken(String reason) implements Report {}
}
