package org.safepathway.referral;

/** The victim's choice; not the lawful basis (DOMAIN.md rule 11). */
public enum ConsentToShare {
  /** She agreed. */
  GIVEN,
  /** Shared for high risk without her consent (DOMAIN.md rule 10). */
  OVERRIDDEN
}
