package org.safepathway.consent;

/** Who took a consent, and so how far it reaches. */
public enum ConsentStage {
  /** Taken by police: one service, minimum facts, a short time; never STATUS. */
  PROVISIONAL,
  /** Taken by a specialist in the victim's language. */
  CONFIRMED
}
