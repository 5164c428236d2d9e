package org.safepathway.demand;

import org.safepathway.directory.Language;

/**
 * Languages in groups: a rare language in one borough is a nationality (DOMAIN.md rule 27). One
 * total table.
 */
public enum LanguageGroup {
  /** English. */
  ENGLISH,
  /** South Asia. */
  SOUTH_ASIAN,
  /** Europe. */
  EUROPEAN,
  /** From North Africa to Afghanistan. */
  MIDDLE_EASTERN,
  /** Africa south of that. */
  AFRICAN,
  /** Sign language. */
  SIGN,
  /** Another one. */
  OTHER;

  /** The group of a language. */
  public static LanguageGroup of(Language language) {
    return switch (language) {
      case ENGLISH -> LanguageGroup.ENGLISH;
      case PANJABI, URDU, BENGALI, PAHARI, GUJARATI, HINDI, TAMIL -> SOUTH_ASIAN;
      case POLISH, ROMANIAN, PORTUGUESE, SPANISH -> EUROPEAN;
      case ARABIC, KURDISH, PASHTO, PERSIAN -> MIDDLE_EASTERN;
      case SOMALI, TIGRINYA, AMHARIC, YORUBA, SHONA, IGBO, SWAHILI -> AFRICAN;
      case BRITISH_SIGN_LANGUAGE -> SIGN;
      case OTHER -> LanguageGroup.OTHER;
    };
  }
}
