package org.safepathway.consent.service;

/** On what a disclosure can rest. */
enum Basis {
  /** A live consent to be supported by the recipient. */
  SUPPORT_CONSENT,
  /** An authorised override that still lasts. */
  OVERRIDE,
  /** A live consent to be counted. */
  STATISTICS_CONSENT,
  /** A consent to a mobile-fingerprint check. */
  FINGERPRINT_CONSENT
}
