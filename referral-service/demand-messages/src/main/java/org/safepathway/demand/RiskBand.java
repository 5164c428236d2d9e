package org.safepathway.demand;

/** How great the risk of serious harm is, as the tools grade it. */
public enum RiskBand {
  /** High. */
  HIGH,
  /** Medium. */
  MEDIUM,
  /** Standard. */
  STANDARD
}
