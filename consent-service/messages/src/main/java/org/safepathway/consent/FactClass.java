package org.safepathway.consent;

import org.safepathway.consent.policy.Basis;
import org.safepathway.consent.policy.Disclosure;
import org.safepathway.directory.OrganisationKind;

/**
 * The classes of fact (DOMAIN.md). A consent names classes, and each is sealed under keys of its
 * own.
 */
public enum FactClass {
  /** Name, aliases, date of birth, address, local authority. */
  IDENTITY,
  /** How, when and by whom she may be contacted. */
  SAFE_CONTACT,
  /** Risk tool, incident, orders, perpetrator. */
  RISK,
  /** Needs, language, accessibility, children, what she wants. */
  SUPPORT,
  /** Immigration status and every proxy of it: never police, never by override. */
  STATUS,
  /** A specialist's own notes: that organisation alone. */
  CASE_NOTE;

  /**
   * Whether police may enter facts of this class (DOMAIN.md rule 4): what a consent that they take
   * discloses.
   */
  public boolean policeMaySeal() {
    return toSpecialists(Basis.OWN_CONSENT_PROVISIONAL);
  }

  /** Whether an override shares this class (DOMAIN.md rule 10). */
  public boolean sharedByOverride() {
    return toSpecialists(Basis.OVERRIDE);
  }

  /** Whether a consent that a specialist takes can name this class. */
  public boolean sharedByConsent() {
    return toSpecialists(Basis.OWN_CONSENT_CONFIRMED);
  }

  /**
   * Whether a change of it is a controlled act: whoever holds the older one is alerted (DOMAIN.md
   * rule 20).
   */
  public boolean changeIsControlled() {
    return this == IDENTITY || this == SAFE_CONTACT;
  }

  /**
   * Whether the key is wrapped by each entitled specialist organisation and not by the platform
   * (DOMAIN.md rule 26). Of keys that are there already, so it is no row of the table, which a test
   * holds it to: exactly what police may not enter.
   */
  public boolean keyHeldByOrganisations() {
    return this == STATUS || this == CASE_NOTE;
  }

  private boolean toSpecialists(Basis basis) {
    return Disclosure.table().allows(this, OrganisationKind.SPECIALIST, basis);
  }
}
