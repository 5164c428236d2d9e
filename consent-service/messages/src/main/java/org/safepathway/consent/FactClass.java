package org.safepathway.consent;

/**
 * The classes of fact (DOMAIN.md). A consent names classes, and each is sealed under keys of its
 * own.
 */
public enum FactClass {
  /** Name, aliases, date of birth, address, local authority. */
  IDENTITY(true, true),
  /** How, when and by whom she may be contacted. */
  SAFE_CONTACT(true, true),
  /** Risk tool, incident, orders, perpetrator. */
  RISK(true, true),
  /** Needs, language, accessibility, children, what she wants. */
  SUPPORT(true, false),
  /** Immigration status and every proxy of it: never police, never by override. */
  STATUS(false, false),
  /** A specialist's own notes: that organisation alone. */
  CASE_NOTE(false, false);

  private final boolean policeMaySeal;
  private final boolean sharedByOverride;

  FactClass(boolean policeMaySeal, boolean sharedByOverride) {
    this.policeMaySeal = policeMaySeal;
    this.sharedByOverride = sharedByOverride;
  }

  /** Whether police may enter facts of this class (DOMAIN.md rule 4). */
  public boolean policeMaySeal() {
    return policeMaySeal;
  }

  /** Whether an override shares this class (DOMAIN.md rule 10). */
  public boolean sharedByOverride() {
    return sharedByOverride;
  }

  /**
   * Whether a change of it is a controlled act: whoever holds the older one is alerted (DOMAIN.md
   * rule 20).
   */
  public boolean changeIsControlled() {
    return this == IDENTITY || this == SAFE_CONTACT;
  }

  /**
   * Whether the key is wrapped by each entitled specialist organisation and not by the platform.
   */
  public boolean keyHeldByOrganisations() {
    return this == STATUS || this == CASE_NOTE;
  }
}
