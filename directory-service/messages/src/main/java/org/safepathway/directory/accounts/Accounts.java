package org.safepathway.directory.accounts;

import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/**
 * The port to the accounts of staff at the identity provider. An account alone opens nothing:
 * whoever is on no staff is nobody. Whoever leaves the staff loses theirs without being asked for.
 */
public interface Accounts {

  /** Whether they are made from here. */
  boolean areKept();

  /**
   * Sends somebody on the staff a link with which to choose a password and to set up a second
   * factor; again, as long as they have not done so.
   *
   * @param actor whoever the transport verified: a manager of the organisation, or a registrar
   * @param organisation whose staff they are on
   * @param person as they will sign in
   * @param email where the link goes, at a domain of the organisation; kept at the identity
   *     provider alone
   * @return done or refused; {@code not-found} where there is no such member of the actor’s staff
   */
  Answer invite(Actor actor, OrganisationId organisation, PersonId person, String email);
}
