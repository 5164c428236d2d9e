package org.safepathway.demand;

import java.util.Set;
import org.safepathway.directory.Need;

/**
 * What is needed, in groups so wide that none of them picks out a person. Only needs that police
 * may select (DOMAIN.md rule 5).
 */
public enum NeedGroup {
  /** A safe place to stay. */
  SAFE_PLACE(Set.of(Need.SAFE_ACCOMMODATION)),
  /** Somebody who plans safety with her and stays at her side. */
  SAFETY_AND_ADVOCACY(
      Set.of(Need.SAFETY_PLANNING, Need.ADVOCACY, Need.CIVIL_ORDERS, Need.INTERPRETING)),
  /** Forced marriage, "honour"-based abuse, female genital mutilation. */
  HARMFUL_PRACTICES(Set.of(Need.FORCED_MARRIAGE, Need.HBA, Need.FGM)),
  /** Support after sexual violence. */
  SEXUAL_VIOLENCE(Set.of(Need.SEXUAL_VIOLENCE)),
  /** Health, counselling, help with alcohol or drugs. */
  HEALTH(Set.of(Need.COUNSELLING, Need.HEALTH, Need.SUBSTANCE_USE)),
  /** Support for children, or for an older person. */
  FAMILY(Set.of(Need.CHILDREN, Need.OLDER_PERSON));

  private final Set<Need> needs;

  NeedGroup(Set<Need> needs) {
    this.needs = needs;
  }

  /** The needs of the offer that belong to it. */
  public Set<Need> needs() {
    return needs;
  }
}
