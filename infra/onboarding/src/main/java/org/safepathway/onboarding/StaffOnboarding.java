package org.safepathway.onboarding;

import java.util.Optional;
import org.safepathway.directory.Staff;
import org.safepathway.directory.accounts.AccountRefusal;
import org.safepathway.directory.accounts.Accounts;
import org.safepathway.directory.change.Directory;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/**
 * Invites whom the directory has on the staff, for those to whom the directory tells who they are.
 */
public final class StaffOnboarding implements Accounts {

  private final Directory directory;
  private final StaffAccounts accounts;

  /** Over a directory, which says who may ask, and the accounts. */
  public StaffOnboarding(Directory directory, StaffAccounts accounts) {
    this.directory = directory;
    this.accounts = accounts;
  }

  @Override
  public boolean areKept() {
    return true;
  }

  @Override
  public Answer invite(Actor actor, OrganisationId organisation, PersonId person, String email) {
    Optional<Staff> staff =
        directory.staffOf(actor, organisation).stream()
            .flatMap(all -> all.stream())
            .filter(one -> one.person().equals(person))
            .findFirst();
    return staff.isEmpty() ? Answer.refused(CommonRefusal.NOT_FOUND) : invite(staff.get(), email);
  }

  private Answer invite(Staff staff, String email) {
    Invitation invitation =
        new Invitation(
            staff.organisation(), staff.person(), staff.name(), email, staff.roles(), staff.unit());
    try {
      return switch (accounts.invite(invitation)) {
        case Onboarded.Done _ -> new Answer.Done("organisation-" + staff.organisation());
        case Onboarded.Refused(Onboarded.Reason reason) -> Answer.refused(refusal(reason));
      };
    } catch (OnboardingFaultException away) {
      return Answer.refused(AccountRefusal.SIGN_IN_AWAY);
    }
  }

  private static AccountRefusal refusal(Onboarded.Reason reason) {
    return switch (reason) {
      case ENFORCEMENT_BODY -> AccountRefusal.ENFORCEMENT_BODY;
      case NOT_ITS_DOMAIN -> AccountRefusal.ADDRESS_NOT_THEIRS;
      case NO_SUCH_ORGANISATION, NO_SUCH_UNIT, NOT_ITS_STAFF -> AccountRefusal.UNKNOWN_AT_SIGN_IN;
      case NAME_NOT_IN_SMALL_LETTERS -> AccountRefusal.SIGN_IN_NAME_CAPITALS;
      case TAKEN -> AccountRefusal.SIGN_IN_NAME_TAKEN;
    };
  }
}
