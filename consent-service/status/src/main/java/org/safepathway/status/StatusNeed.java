package org.safepathway.status;

/**
 * Needs that speak of status: a specialist records them with her, police cannot (DOMAIN.md rule 5).
 */
public enum StatusNeed {
  /** Immigration advice. */
  IMMIGRATION_ADVICE,
  /** Destitution support without recourse to public funds. */
  NRPF_SUPPORT,
  /** The three-month concession for migrant victims (was DDVC). */
  MVDAC,
  /** Settlement as a victim: never matched to an adviser below IAA level 2 (DOMAIN.md rule 17). */
  DVILR
}
