package org.safepathway.onboarding;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.safepathway.directory.Registry;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/**
 * Ends the accounts of those who are on a staff no more. Their next act and opening was cut off
 * when the directory took them out; what is left is that nobody signs in as them, and that their
 * sessions end at the identity provider too. Where it does not answer, they are tried again. Safe
 * for use by many threads.
 */
public final class LeaversAccounts implements AutoCloseable {

  /** So many that cannot be ended, and the others wait for the next time. */
  private static final int MOST_FAULTS = 3;

  private final Registry registry;
  private final StaffAccounts accounts;
  private final Consumer<RuntimeException> trouble;
  private final Set<Leaver> waiting = new LinkedHashSet<>();
  private int working;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("leavers-accounts").daemon().factory());

  private record Leaver(OrganisationId organisation, PersonId person) {}

  /**
   * Begins with nobody.
   *
   * @param registry says who has come back meanwhile, and so keeps what they sign in with
   * @param again how long after a fault all are tried again
   * @param trouble hears of each fault; it names nobody
   */
  public LeaversAccounts(
      Registry registry,
      StaffAccounts accounts,
      Duration again,
      Consumer<RuntimeException> trouble) {
    this.registry = registry;
    this.accounts = accounts;
    this.trouble = trouble;
    var unused =
        thread.scheduleWithFixedDelay(
            this::end, again.toMillis(), again.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Somebody left: their account is ended soon, and this returns at once. */
  public void left(OrganisationId organisation, PersonId person) {
    waits(new Leaver(organisation, person));
    try {
      thread.execute(this::end);
    } catch (RejectedExecutionException closing) {
      // The next start tells of everybody who left.
    }
  }

  /** How many accounts are still to be ended. */
  public int waiting() {
    synchronized (waiting) {
      return waiting.size() + working;
    }
  }

  private void waits(Leaver one) {
    synchronized (waiting) {
      waiting.add(one);
    }
  }

  /** Takes all: whoever leaves once more meanwhile is waiting anew. */
  private List<Leaver> taken() {
    synchronized (waiting) {
      List<Leaver> all = List.copyOf(waiting);
      waiting.clear();
      working = all.size();
      return all;
    }
  }

  private void end() {
    int faults = 0;
    for (Leaver one : taken()) {
      try {
        if (faults >= MOST_FAULTS) {
          // Nobody answers.
          waits(one);
        } else if (registry.staff(one.organisation(), one.person()).isEmpty()) {
          end(one);
        }
      } catch (RuntimeException away) {
        // Whatever it is: without a next time somebody who left could sign in for good.
        faults++;
        waits(one);
        trouble.accept(away);
      } finally {
        synchronized (waiting) {
          working--;
        }
      }
    }
  }

  private void end(Leaver one) {
    if (accounts.remove(one.organisation(), one.person())
            instanceof Onboarded.Refused(Onboarded.Reason why)
        && why != Onboarded.Reason.NOT_ITS_STAFF) {
      // Told once in a start: it is not put right by trying again.
      trouble.accept(new OnboardingFaultException("an account is not ended: " + why, null));
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
