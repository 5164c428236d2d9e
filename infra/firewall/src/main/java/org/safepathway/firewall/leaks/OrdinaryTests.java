package org.safepathway.firewall.leaks;

/** How the ordinary tests, which have to stay green with a leak, are asked. */
public enum OrdinaryTests {
  /** For each leak for itself. */
  ALONE,
  /** For several leaks at once, and again for each one where a test is red: a good deal quicker. */
  TOGETHER,
  /**
   * Not at all: for whoever writes a leak and wants to know whether a test notices it. Nothing
   * counts as found that way.
   */
  NOT
}
