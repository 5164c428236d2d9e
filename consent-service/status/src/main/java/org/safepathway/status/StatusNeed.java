package org.safepathway.status;

import org.jspecify.annotations.Nullable;

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
  DVILR;

  /**
   * Whether an adviser may be found for this need at that level: the only matching there is, for
   * referring on and for redirecting.
   *
   * @param level at which the service's adviser is registered, or null if it has none
   */
  public boolean mayBeMetAt(@Nullable IaaLevel level) {
    return switch (this) {
      case IMMIGRATION_ADVICE, NRPF_SUPPORT, MVDAC -> true;
      case DVILR -> level != null && level.compareTo(IaaLevel.TWO) >= 0;
    };
  }
}
