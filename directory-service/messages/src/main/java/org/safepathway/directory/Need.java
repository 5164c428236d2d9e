package org.safepathway.directory;

/**
 * Needs that police may select. A need that is a proxy of status (DOMAIN.md rule 5) is not here.
 */
public enum Need {
  /** A safe place to stay. */
  SAFE_ACCOMMODATION,
  /** A safety plan. */
  SAFETY_PLANNING,
  /** An advocate at her side. */
  ADVOCACY,
  /** Counselling. */
  COUNSELLING,
  /** Support for her children. */
  CHILDREN,
  /** Protection from forced marriage. */
  FORCED_MARRIAGE,
  /** Protection from "honour"-based abuse. */
  HBA,
  /** Protection from female genital mutilation. */
  FGM,
  /** Support after sexual violence. */
  SEXUAL_VIOLENCE,
  /** Protective orders. */
  CIVIL_ORDERS,
  /** Health. */
  HEALTH,
  /** Help with alcohol or drugs. */
  SUBSTANCE_USE,
  /** Support as an older person. */
  OLDER_PERSON,
  /** An interpreter. */
  INTERPRETING
}
