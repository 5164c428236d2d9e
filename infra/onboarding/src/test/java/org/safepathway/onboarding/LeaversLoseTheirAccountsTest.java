package org.safepathway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safepathway.directory.UnitId;
import org.safepathway.directory.service.EnforcementBodies;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/** Whoever left loses their account, also where the identity provider was away when they did. */
class LeaversLoseTheirAccountsTest {

  private static final OrganisationId AMBERWELL = new OrganisationId("amberwell");
  private static final Duration SOON = Duration.ofMillis(20);

  private final StaffRegistry registry =
      new StaffRegistry(NetworkFile.demo(), EnforcementBodies.builtIn(), Clock.systemUTC());

  @Test
  void whoeverLeftLosesItAndWhoeverIsOnTheStaffAgainKeepsIt() {
    Away accounts = new Away(0);
    try (LeaversAccounts leavers = leavers(accounts)) {
      leavers.left(AMBERWELL, new PersonId("somebody.gone"));
      leavers.left(AMBERWELL, new PersonId("caseworker.asha"));

      await().until(() -> leavers.waiting() == 0);
      assertThat(accounts.removed).containsExactly(new PersonId("somebody.gone"));
    }
  }

  @Test
  void whileTheIdentityProviderIsAwayItIsTriedAgain() {
    Away accounts = new Away(3);
    try (LeaversAccounts leavers = leavers(accounts)) {
      leavers.left(AMBERWELL, new PersonId("somebody.gone"));
      leavers.left(AMBERWELL, new PersonId("somebody.else"));

      await().until(() -> leavers.waiting() == 0);
      assertThat(accounts.faults.get()).isNegative();
      assertThat(Set.copyOf(accounts.removed))
          .containsExactlyInAnyOrder(new PersonId("somebody.gone"), new PersonId("somebody.else"));
    }
  }

  @Test
  void oneThatCannotBeEndedHoldsUpNobody() {
    Away accounts = new Away(0);
    accounts.never = new PersonId("somebody.stuck");
    try (LeaversAccounts leavers = leavers(accounts)) {
      leavers.left(AMBERWELL, accounts.never);
      leavers.left(AMBERWELL, new PersonId("somebody.gone"));

      await().until(() -> accounts.removed.contains(new PersonId("somebody.gone")));
      assertThat(leavers.waiting()).isPositive();
      accounts.never = new PersonId("nobody");
      await().until(() -> leavers.waiting() == 0);
      assertThat(accounts.removed).contains(new PersonId("somebody.stuck"));
    }
  }

  private LeaversAccounts leavers(StaffAccounts accounts) {
    return new LeaversAccounts(registry, accounts, SOON, away -> {});
  }

  /** An identity provider that does not answer the first few times. */
  private static final class Away implements StaffAccounts {

    private final AtomicInteger faults;
    private final List<PersonId> removed = new CopyOnWriteArrayList<>();
    private volatile PersonId never = new PersonId("nobody");

    Away(int times) {
      faults = new AtomicInteger(times);
    }

    @Override
    public Onboarded invite(Invitation invitation) {
      throw new AssertionError("nobody is invited");
    }

    @Override
    public Onboarded remove(OrganisationId organisation, PersonId person) {
      if (person.equals(never) || faults.getAndDecrement() > 0) {
        throw new OnboardingFaultException("away", null);
      }
      removed.add(person);
      return new Onboarded.Done();
    }

    @Override
    public Onboarded place(OrganisationId organisation, PersonId person, @Nullable UnitId unit) {
      throw new AssertionError("nobody moves");
    }
  }
}
