package org.safepathway.directory.requests;

/** What is answered to a request for information: the closed set. */
public enum GivenAnswer {
  /** The one text that neither confirms nor denies that anything is held (DOMAIN.md rule 22). */
  NEITHER_CONFIRMED_NOR_DENIED,
  /** Refused outright: no enforcement body is told anything (DOMAIN.md rule 1). */
  REFUSED,
  /** A court’s order goes to the organisation’s own legal adviser; nothing is answered here. */
  PASSED_TO_LEGAL_ADVISER
}
