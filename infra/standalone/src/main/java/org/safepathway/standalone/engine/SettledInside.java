package org.safepathway.standalone.engine;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.Act;
import org.safepathway.referral.inside.EnterLinkCode;
import org.safepathway.referral.inside.Erase;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.Narrow;
import org.safepathway.referral.inside.RecordFingerprint;
import org.safepathway.referral.inside.Redirect;
import org.safepathway.referral.inside.ReferOn;
import org.safepathway.referral.inside.TakeConsent;
import org.safepathway.referral.inside.Unlink;
import org.safepathway.referral.inside.Withdraw;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After an act, waits until the rooms have projected it, so that a desk that reads next finds its
 * own document, what she ended is on the list that outlives a restore, and whoever counts her has
 * heard that she is not to be. Bounded: a slow projector delays an answer and never fails it.
 */
record SettledInside(
    Inside inside,
    LongSupplier head,
    Projected projected,
    BooleanSupplier endingsAreKept,
    BooleanSupplier statisticsAreFollowed)
    implements Inside {

  private static final Logger LOG = LoggerFactory.getLogger(SettledInside.class);
  private static final Duration BOUND = Duration.ofSeconds(2);

  @Override
  public Outcome act(Actor actor, RequestId request, Act act) {
    Outcome outcome = inside.act(actor, request, act);
    if (outcome instanceof Outcome.Done) {
      awaitProjected();
      if (mayEnd(act)) {
        await(endingsAreKept);
      }
      if (act instanceof Withdraw || act instanceof Erase || act instanceof TakeConsent) {
        // What she lets be counted no longer a consortium sees no longer (DOMAIN.md rule 18).
        await(statisticsAreFollowed);
      }
    }
    return outcome;
  }

  /**
   * Whether it may end what was given. Nobody else waits for the list: where it cannot be written,
   * an officer’s act would else tell by its time that somebody has withdrawn.
   */
  private static boolean mayEnd(Act act) {
    return switch (act) {
      case Withdraw _,
          Narrow _,
          TakeConsent _,
          RecordFingerprint _,
          ReferOn _,
          Redirect _,
          EnterLinkCode _,
          Unlink _ ->
          true;
      default -> false;
    };
  }

  @Override
  public Vault.SealAnswer seal(
      Actor actor, RequestId request, @Nullable String reference, List<Vault.Entry> entries) {
    return inside.seal(actor, request, reference, entries);
  }

  @Override
  public Vault.OpenAnswer open(
      Actor actor,
      RequestId request,
      String reference,
      Purpose purpose,
      Set<FactClass> classes,
      List<SealedFact> facts) {
    return inside.open(actor, request, reference, purpose, classes, facts);
  }

  @Override
  public LinkCodeAnswer makeLinkCode(Actor actor, RequestId request, String reference) {
    return inside.makeLinkCode(actor, request, reference);
  }

  private static void await(BooleanSupplier current) {
    long end = System.nanoTime() + BOUND.toNanos();
    try {
      while (!current.getAsBoolean() && System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What happened has happened, whether or not the projectors can be asked. */
  private void awaitProjected() {
    try {
      var unused = projected.upTo(head.getAsLong(), BOUND);
    } catch (RuntimeException away) {
      LOG.warn("an act is not awaited: {}", away.getClass().getName());
    }
  }
}
