package org.safepathway.directory.requests;

/**
 * Who asks for information: the closed set, and what each is answered. The answer follows from who
 * asks and from nothing else, so that it cannot depend on what is held.
 */
public enum Asker {
  /** Somebody who asks what is held about themself; a perpetrator may. */
  THEMSELF(GivenAnswer.NEITHER_CONFIRMED_NOR_DENIED),
  /** Somebody who asks about another person, family included. */
  ABOUT_SOMEBODY_ELSE(GivenAnswer.NEITHER_CONFIRMED_NOR_DENIED),
  /** A lawyer for somebody. */
  LEGAL_REPRESENTATIVE(GivenAnswer.NEITHER_CONFIRMED_NOR_DENIED),
  /**
   * Police, by a Victim Information Request (statutory code, 12 January 2026; DOMAIN.md rule 14).
   */
  POLICE_VICTIM_INFORMATION_REQUEST(GivenAnswer.NEITHER_CONFIRMED_NOR_DENIED),
  /** Another public body. */
  PUBLIC_BODY(GivenAnswer.NEITHER_CONFIRMED_NOR_DENIED),
  /** The press, or anybody else. */
  ANYBODY_ELSE(GivenAnswer.NEITHER_CONFIRMED_NOR_DENIED),
  /** Immigration Enforcement, the Home Office, or somebody for them. */
  ENFORCEMENT_BODY(GivenAnswer.REFUSED),
  /** A court, by an order. */
  COURT_ORDER(GivenAnswer.PASSED_TO_LEGAL_ADVISER);

  private final GivenAnswer answer;

  Asker(GivenAnswer answer) {
    this.answer = answer;
  }

  /** What they are answered, whatever is held. */
  public GivenAnswer answer() {
    return answer;
  }
}
