package org.safepathway.directory.matching;

/**
 * Everything that can be said of an offer in a situation. What each does and how much it weighs is
 * data: {@code matching.csv} has exactly one row for each.
 */
public enum ReasonCode {
  /** It serves other areas. */
  AREA_NOT_SERVED,
  /** It takes nobody from her area. */
  TAKES_NOBODY_FROM_HER_AREA,
  /** Wherever it could place her is unsafe for her. */
  PLACES_ONLY_WHERE_UNSAFE,
  /** It makes a home safer that she must leave. */
  MAKES_SAFE_WHAT_SHE_LEAVES,
  /** It takes no such referral now. */
  NO_INTAKE,
  /** Its funding has ended. */
  LAPSED,
  /** The organisation is to be left out. */
  ORGANISATION_LEFT_OUT,
  /** The organisation has closed. */
  ORGANISATION_CLOSED,
  /** She is younger than it takes. */
  TOO_YOUNG,
  /** She is older than it takes. */
  TOO_OLD,
  /** It is for another gender. */
  NOT_FOR_GENDER,
  /** More children than it takes. */
  TOO_MANY_CHILDREN,
  /** A boy older than it takes. */
  BOY_TOO_OLD,
  /** It meets none of the needs. */
  NO_NEED_MET,

  /** It works where she lives. */
  SERVES_AREA,
  /** It takes people who come from her area. */
  TAKES_FROM_HER_AREA,
  /** She must leave, and it gives her a place. */
  GIVES_A_PLACE,
  /** It is away from where she is unsafe. */
  AWAY_FROM_UNSAFE,
  /** It meets this need. */
  MEETS_NEED,
  /** This need is what its kind is for. */
  SPECIALISES_IN,
  /** It is for people at high risk, and so is she. */
  MEANT_FOR_HIGH_RISK,
  /** It is for men, and so on. */
  MEANT_FOR_GENDER,
  /** It is for people of her age. */
  MEANT_FOR_AGE,
  /** It speaks a language of hers. */
  SPEAKS,
  /** It speaks her dialect. */
  SPEAKS_DIALECT,
  /** Run by a community that speaks her language. */
  BY_AND_FOR,
  /** It takes as many children as she has. */
  TAKES_CHILDREN,
  /** It meets an access need. */
  MEETS_ACCESS,
  /** It takes referrals now. */
  TAKES_REFERRALS,
  /** It has a free place, and said so lately. */
  FREE_PLACES(true),
  /** It had a free place when it was last said. */
  FREE_PLACES_SAID_EARLIER,
  /** It answers as soon as is needed. */
  ANSWERS_IN_TIME,
  /** What it says of itself has the words that were looked for. */
  SAYS_WORDS,

  /** It meets none of the needs, and can help to find who does. */
  ONLY_HELPS_TO_FIND,
  /** Needs that it does not meet. */
  NEED_NOT_MET,
  /** It speaks no language of hers; an interpreter is accepted. */
  NEEDS_INTERPRETER,
  /** It speaks no language of hers, and she wants no interpreter. */
  NO_COMMON_LANGUAGE,
  /** It speaks another dialect of her language. */
  OTHER_DIALECT,
  /** It does not say that it meets an access need. */
  ACCESS_NOT_SAID,
  /** No place was free when it was last said. */
  FULL,
  /** It takes referrals on to a waiting list. */
  WAITING_LIST,
  /** Its funding ends soon. */
  FUNDING_ENDS_SOON(true),
  /** Nobody has checked for a while that all of this is true. */
  NOT_ASSURED_LATELY(true),
  /** It answers later than is needed. */
  ANSWERS_TOO_LATE,
  /** It meets people in the area that she must leave. */
  WORKS_WHERE_SHE_LEAVES,
  /** It helps people who stay there, and she needs no place. */
  MEANT_FOR_WHO_STAYS,
  /** It is for people who are older. */
  MEANT_FOR_OLDER,
  /** It works with children, and she has none. */
  MEANT_FOR_CHILDREN,
  /** It is for people at high risk first. */
  MEANT_FOR_HIGH_RISK_FIRST,

  /** It takes high risk only, and the risk is not known. */
  ASK_RISK,
  /** It has limits of age, and her age is not known. */
  ASK_AGE,
  /** It is not for everybody, and her gender is not known. */
  ASK_GENDER,
  /** It takes so many children, and how many she has is not known. */
  ASK_CHILDREN,
  /** It takes boys under an age only, and theirs is not known. */
  ASK_BOYS,
  /** It might place her where she is unsafe. */
  ASK_PLACE,
  /** What she needs is not known. */
  ASK_NEEDS,
  /** Which language she speaks is not known. */
  ASK_LANGUAGE,
  /** It speaks her language; which dialects is not known. */
  ASK_DIALECT,
  /** It speaks no language of hers, and whether she accepts an interpreter is not known. */
  ASK_INTERPRETER,
  /** It places people, and whether it has a place is not known. */
  ASK_CAPACITY;

  private final boolean limited;

  ReasonCode() {
    this(false);
  }

  ReasonCode(boolean limited) {
    this.limited = limited;
  }

  /** Whether it depends on a number of days, which its row gives. */
  boolean limited() {
    return limited;
  }

  /** Whether it is said of what is not known: then it may ask, and do nothing else. */
  boolean ofTheUnknown() {
    return name().startsWith("ASK_");
  }
}
