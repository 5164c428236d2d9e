package org.safepathway.directory.accounts;

import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/** Accounts are made by whoever keeps the identity provider. */
public final class NoAccounts implements Accounts {

  @Override
  public boolean areKept() {
    return false;
  }

  @Override
  public Answer invite(Actor actor, OrganisationId organisation, PersonId person, String email) {
    return Answer.refused(AccountRefusal.ACCOUNTS_KEPT_ELSEWHERE);
  }
}
