package org.safepathway.desk;

import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/**
 * Who is signed in, for which organisation. A parameter of a controller's method; a caller who is
 * not signed in never gets there.
 *
 * @param organisation for whom they act
 * @param organisationName its name, as the page shows it
 * @param person who they are
 * @param displayName their name, as the page shows it
 */
public record SignedIn(
    OrganisationId organisation, String organisationName, PersonId person, String displayName) {

  /** Who acts, for a command. */
  public Actor actor() {
    return new Actor(organisation, person);
  }
}
