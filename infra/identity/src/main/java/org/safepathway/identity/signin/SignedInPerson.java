package org.safepathway.identity.signin;

import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/**
 * Somebody whom the registry has on its staff at the moment of the request: the principal of every
 * request at a desk.
 *
 * @param organisation for whom they act
 * @param person who they are
 * @param displayName their name in the registry
 */
public record SignedInPerson(OrganisationId organisation, PersonId person, String displayName) {

  /** Who acts, for a command. */
  public Actor actor() {
    return new Actor(organisation, person);
  }

  /** Leaves the name out: this ends up in logs. */
  @Override
  public String toString() {
    return person + "@" + organisation;
  }
}
