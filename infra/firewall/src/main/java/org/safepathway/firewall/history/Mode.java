package org.safepathway.firewall.history;

/** In what the two histories of a pair differ (ARCHITECTURE.md, invariant 1). */
public enum Mode {

  /**
   * P1: in the plaintext of status facts, notes and decline reasons, and in what she is sent on for
   * because of her status. The log’s types, lengths and order are equal too.
   */
  SEALED,

  /**
   * P1: also in fine reasons of one coarse class, and in the police-linked flag of referrals with
   * consent and of corrections. These stand in events by name, so their lengths may differ in the
   * log.
   */
  FINE,

  /** P2: one of the two lacks the high acts, and has a decline for each redirect. */
  HIGH_ACTS
}
