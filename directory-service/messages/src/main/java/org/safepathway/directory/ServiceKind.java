package org.safepathway.directory;

/**
 * Kinds of service that anybody may refer to. Kinds that speak of status live in the status module.
 */
public enum ServiceKind {
  /** A refuge. */
  REFUGE,
  /** Dispersed safe accommodation. */
  DISPERSED_ACCOMMODATION,
  /** Makes the home safer. */
  SANCTUARY_SCHEME,
  /** Independent domestic violence adviser. */
  IDVA,
  /** Independent sexual violence adviser. */
  ISVA,
  /** Outreach and floating support. */
  OUTREACH,
  /** Run by the community that it serves. */
  BY_AND_FOR,
  /** Forced marriage and "honour"-based abuse. */
  FORCED_MARRIAGE_AND_HBA,
  /** Female genital mutilation. */
  FGM,
  /** A helpline. */
  HELPLINE,
  /** Work with children. */
  CHILDREN,
  /** Counselling. */
  COUNSELLING,
  /** Support after modern slavery. */
  MODERN_SLAVERY,
  /** Civil injunctions. */
  CIVIL_INJUNCTIONS,
  /** For male victims. */
  MALE_VICTIMS,
  /** For older people. */
  OLDER_PEOPLE
}
