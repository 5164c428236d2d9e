package org.safepathway.specialist.testdesk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.safepathway.directory.accounts.Accounts;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/** Answers what a test says, and remembers what was asked. */
public final class ScriptedAccounts implements Accounts {

  private final List<Invited> invited = new CopyOnWriteArrayList<>();
  private volatile Answer answer = new Answer.Done("organisation-amberwell");
  private volatile boolean kept = true;

  /** What was asked. */
  public record Invited(Actor actor, OrganisationId organisation, PersonId person, String email) {}

  @Override
  public boolean areKept() {
    return kept;
  }

  @Override
  public Answer invite(Actor actor, OrganisationId organisation, PersonId person, String email) {
    invited.add(new Invited(actor, organisation, person, email));
    return answer;
  }

  /** What is answered from now on. */
  public void answers(Answer now) {
    answer = now;
  }

  /** Whether accounts are made from here. */
  public void areKept(boolean now) {
    kept = now;
  }

  /** What was asked so far. */
  public List<Invited> invited() {
    return invited;
  }
}
