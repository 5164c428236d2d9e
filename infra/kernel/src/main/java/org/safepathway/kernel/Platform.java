package org.safepathway.kernel;

/** The platform as an actor. It is no registered organisation, and nobody can sign in as it. */
public final class Platform {

  /** The organisation that the platform acts for. */
  public static final OrganisationId ORGANISATION = new OrganisationId("platform");

  /** The clock: sends deadlines, which the streams judge again. */
  public static final Actor TICKER = new Actor(ORGANISATION, new PersonId("ticker"));

  /** Enters what a network file says into a directory that is still empty. */
  public static final Actor SEED = new Actor(ORGANISATION, new PersonId("seed"));

  private Platform() {}
}
