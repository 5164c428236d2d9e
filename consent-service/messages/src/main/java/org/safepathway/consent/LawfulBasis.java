package org.safepathway.consent;

/** The controller's ground under UK GDPR article 6; not the victim's choice. */
public enum LawfulBasis {
  /** Article 6(1)(a). */
  CONSENT,
  /** Article 6(1)(d). */
  VITAL_INTERESTS,
  /** Article 6(1)(e). */
  PUBLIC_TASK,
  /** Article 6(1)(f). */
  LEGITIMATE_INTERESTS
}
