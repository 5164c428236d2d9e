package org.safepathway.specialist.testdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Staff;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.change.Directory;
import org.safepathway.directory.change.Said;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.RequestId;

/**
 * The port to the directory: remembers what it was asked and does what a test says. The real one is
 * inside, where no desk may reach; {@code ManagersKeepTheirOfferCurrentTest} has both.
 */
public final class ScriptedDirectory implements Directory {

  private final List<Change> asked = new ArrayList<>();
  private Answer next = new Answer.Done("offer");
  private List<Staff> staff = List.of();

  /** What it was asked, in order. */
  public synchronized List<Change> asked() {
    return List.copyOf(asked);
  }

  /** Answers so from now on, and forgets what it was asked. */
  public synchronized void answers(Answer answer) {
    next = answer;
    asked.clear();
  }

  /** Tells a manager so who her colleagues are, from now on. */
  public synchronized void staffIs(List<Staff> now) {
    staff = List.copyOf(now);
  }

  @Override
  public synchronized Answer change(Actor actor, RequestId request, Change change) {
    asked.add(change);
    return next;
  }

  @Override
  public Optional<List<Said>> historyOf(Actor actor, OfferId offer) {
    return Optional.of(List.of());
  }

  @Override
  public synchronized Optional<List<Staff>> staffOf(Actor actor, OrganisationId organisation) {
    return staff.isEmpty() ? Optional.empty() : Optional.of(staff);
  }
}
