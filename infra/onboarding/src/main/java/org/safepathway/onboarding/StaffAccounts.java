package org.safepathway.onboarding;

import org.jspecify.annotations.Nullable;
import org.safepathway.directory.UnitId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/**
 * The accounts with which an organisation's staff sign in. An account alone opens nothing: whoever
 * is not in our registry is nobody. So whoever leaves is taken out of the registry first, which
 * cuts off their next act and opening, and then of here, which ends what is left of their sessions.
 *
 * <p>A call that throws an {@link OnboardingFaultException} has changed nothing, or may be made
 * again.
 */
public interface StaffAccounts {

  /**
   * Makes an account and sends its owner a link with which to choose a password and to set up a
   * second factor. Asked again while its owner has done neither, it sends another link; to another
   * address, after what the first link opened was taken away.
   */
  Onboarded invite(Invitation invitation);

  /**
   * Ends an account: nobody signs in with it any more, its sessions are over and it belongs to no
   * organisation. Its name is kept, and so is never given to somebody else.
   */
  Onboarded remove(OrganisationId organisation, PersonId person);

  /**
   * Puts somebody into a unit of their organisation, and out of any other.
   *
   * @param unit the unit, or null for none
   */
  Onboarded place(OrganisationId organisation, PersonId person, @Nullable UnitId unit);
}
