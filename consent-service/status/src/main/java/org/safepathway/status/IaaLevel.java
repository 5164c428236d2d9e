package org.safepathway.status;

/**
 * At which level an adviser is registered with the Immigration Advice Authority (was OISC). Which
 * services have one is a proxy of status (DOMAIN.md rule 5), so it lives here.
 */
public enum IaaLevel {
  /** Advice and assistance. */
  ONE,
  /** Casework. */
  TWO,
  /** Advocacy and representation. */
  THREE
}
