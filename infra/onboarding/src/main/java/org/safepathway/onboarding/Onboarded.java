package org.safepathway.onboarding;

/** What came of letting somebody join, move or leave. */
public sealed interface Onboarded {

  /** It is done. */
  record Done() implements Onboarded {}

  /**
   * It is refused, and nothing has changed.
   *
   * @param reason why
   */
  record Refused(Reason reason) implements Onboarded {}

  /** Why something is refused. */
  enum Reason {
    /** The address or the name is of a body that can have no part (DOMAIN.md rule 1). */
    ENFORCEMENT_BODY,
    /** The address is at no domain of the organisation. */
    NOT_ITS_DOMAIN,
    /** The identity provider knows no such organisation, or it has closed. */
    NO_SUCH_ORGANISATION,
    /** The sign-in name is not in small letters, as the identity provider would write it. */
    NAME_NOT_IN_SMALL_LETTERS,
    /** Somebody has, or had, this sign-in name or this address. */
    TAKEN,
    /** Nobody of this name is staff of this organisation. */
    NOT_ITS_STAFF,
    /** The organisation has no such unit. */
    NO_SUCH_UNIT
  }
}
