package org.safepathway.referral.service;

import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.kernel.OrganisationId;

/** Whether there is still somebody to whom she was referred. */
public final class Recipients {

  private Recipients() {}

  /**
   * Whether an organisation can have no referrals any more: it has closed, or is no specialist
   * service. Of one that the directory does not know that is not said: a directory that has not
   * read everything yet must not end what is under way.
   */
  public static boolean haveGone(OrganisationId id, Registry registry) {
    return registry.organisation(id).filter(Recipients::haveGone).isPresent();
  }

  /** The same of an organisation. */
  public static boolean haveGone(Organisation organisation) {
    return !organisation.open() || organisation.kind() != OrganisationKind.SPECIALIST;
  }
}
