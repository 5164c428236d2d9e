package org.safepathway.consent.policy;

/**
 * On what a disclosure to an organisation can rest: the columns of {@link Disclosure}. There is
 * none for an order, a purpose or a request of an enforcement body (DOMAIN.md rules 1 and 3).
 */
public enum Basis {
  /** Her live consent to be supported by it names the class, and a specialist took it. */
  OWN_CONSENT_CONFIRMED,
  /** Her live consent to be supported by it names the class, and police took it. */
  OWN_CONSENT_PROVISIONAL,
  /** An authorised override for it that still lasts names the class. */
  OVERRIDE,
  /** It recorded the fact itself, and has a live consent or override of whatever classes. */
  OWN_RECORDING,
  /** Her live consent names another organisation. */
  ANOTHERS_CONSENT,
  /** Her live consent to be counted. */
  STATISTICS_CONSENT,
  /** Her consent to a mobile-fingerprint check. */
  FINGERPRINT_CONSENT,
  /** Nothing of all this. */
  NONE
}
