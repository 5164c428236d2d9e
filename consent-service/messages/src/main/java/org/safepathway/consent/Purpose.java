package org.safepathway.consent;

/**
 * What a consent is for; one consent, one purpose (DOMAIN.md rule 7). There is none for
 * enforcement.
 */
public enum Purpose {
  /** To be referred to and supported by the recipient. */
  SUPPORT,
  /** To be counted in statistics, always asked separately (DOMAIN.md rule 27). */
  STATISTICS,
  /** A mobile-fingerprint check by police; its result has no field anywhere (DOMAIN.md rule 15). */
  MOBILE_FINGERPRINT
}
