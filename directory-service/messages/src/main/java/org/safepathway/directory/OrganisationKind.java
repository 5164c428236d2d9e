package org.safepathway.directory;

/**
 * The closed set of kinds of organisation. There is no kind for immigration enforcement, so none
 * can be registered (Domestic Abuse Act 2021 s.81(6); DOMAIN.md rule 1).
 */
public enum OrganisationKind {
  /** A police force: refers, and never reads back. */
  POLICE,
  /** A specialist domestic-abuse organisation. */
  SPECIALIST,
  /** A consortium of by-and-for services: sees de-identified demand. */
  CONSORTIUM,
  /** The commissioner of the services: sees suppressed aggregates. */
  COMMISSIONER,
  /** Verifies that the firewall held: sees proofs and counts. */
  AUDITOR,
  /** Registers the organisations that take part; sees nothing of a victim. */
  REGISTRAR
}
