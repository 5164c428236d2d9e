package org.safepathway.due;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.safepathway.consent.AgeOutFingerprintConsent;
import org.safepathway.consent.ConfirmRetentionOver;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.EscalateOverride;
import org.safepathway.consent.ExpireOverride;
import org.safepathway.consent.LapseConsent;
import org.safepathway.consent.LapseOverride;
import org.safepathway.consent.Purpose;
import org.safepathway.directory.Registry;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.Dispatch;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.AgeOutReferrersRecord;
import org.safepathway.referral.JudgeReferral;
import org.safepathway.referral.NoteContactOverdue;
import org.safepathway.referral.NoteReceiptOverdue;
import org.safepathway.referral.NoteUndeliverable;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.service.Recipients;
import org.safepathway.referral.victim.EraseVictim;
import org.safepathway.referral.victim.ErasureCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due. A stream judges again by its own clock: what it says is not due yet is kept
 * and asked again; any other answer settles the item. Called by a scheduler, one call at a time.
 */
public final class Ticker {

  private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
  private static final int AT_ONCE = 500;
  private static final int ID_BYTES = 20;

  private final DueIndex index;
  private final Dispatch dispatch;
  private final Registry registry;
  private final BooleanSupplier indexIsCurrent;
  private final BooleanSupplier indexIsWhole;

  /** How many the last tick could not settle: the next one looks past them. */
  private int unsettled;

  /**
   * What a tick did.
   *
   * @param settled items that were answered and are gone
   * @param kept items that were not due yet
   * @param faulted items that met a fault and are kept
   */
  public record Ticked(int settled, int kept, int faulted) {

    private Ticked and(Ticked more) {
      return new Ticked(settled + more.settled, kept + more.kept, faulted + more.faulted);
    }
  }

  /**
   * A ticker.
   *
   * @param index what becomes due
   * @param dispatch sends commands
   * @param registry says which services have closed
   * @param indexIsCurrent whether the index has seen all that is in the log. After a long stop, or
   *     while it reads everything again, it may know of a registration and not yet of the referral
   *     that followed: nobody is erased then. All else a stream judges, and none of it waits
   * @param indexIsWhole whether it could read every event that it has seen. While it could not,
   *     nobody is erased either: the event may have been her referral
   */
  public Ticker(
      DueIndex index,
      Dispatch dispatch,
      Registry registry,
      BooleanSupplier indexIsCurrent,
      BooleanSupplier indexIsWhole) {
    this.index = index;
    this.dispatch = dispatch;
    this.registry = registry;
    this.indexIsCurrent = indexIsCurrent;
    this.indexIsWhole = indexIsWhole;
  }

  /** Sends what is due now, the earliest first and at most some hundreds; the next tick goes on. */
  public Ticked tick(Instant now) {
    return tick(now, () -> {});
  }

  /**
   * The same, for whoever moves the clock by hand and wants the same order each time.
   *
   * @param between is run after each item: it may wait for what followed from it
   */
  public Ticked tick(Instant now, Runnable between) {
    Ticked byTheClock = each(index.due(now, AT_ONCE + unsettled), between);
    unsettled = byTheClock.kept() + byTheClock.faulted();
    // Last: a directory that is away holds up nothing else.
    Ticked closed = each(ofClosedServices(), between);
    return byTheClock.and(closed);
  }

  private Ticked each(List<DueItem> items, Runnable between) {
    int settled = 0;
    int kept = 0;
    int faulted = 0;
    for (DueItem item : items) {
      try {
        if (isKept(item)) {
          kept++;
        } else {
          index.answered(item);
          settled++;
        }
      } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
        // One item must not hold up the others; the fault's text may speak of a record, its type
        // not.
        LOG.warn("a due item of kind {} met a fault: {}", item.kind(), e.getClass().getName());
        faulted++;
      }
      between.run();
    }
    return new Ticked(settled, kept, faulted);
  }

  private List<DueItem> ofClosedServices() {
    return registry.organisations().stream()
        .filter(Recipients::haveGone)
        .flatMap(organisation -> index.openAt(organisation.id(), AT_ONCE).stream())
        .toList();
  }

  /** Whether it is not due after all and stays. */
  private boolean isKept(DueItem item) {
    return (item.kind().erases() && !mayErase(item))
        || (item.kind().retains() && !nothingIsLive(item))
        || isNotDue(dispatch.send(command(item)));
  }

  /** Asked for each: the list may be some time old, and an erasure is for good. */
  private boolean mayErase(DueItem item) {
    return indexIsCurrent.getAsBoolean() && indexIsWhole.getAsBoolean() && index.holds(item);
  }

  /**
   * Before her keys are destroyed every stream that keeps her record says by its own clock that it
   * need not any more. Whatever else it answers keeps her: an index that is wrong loses nobody.
   */
  private boolean nothingIsLive(DueItem item) {
    return index.retaining(item.victim()).stream()
        .flatMap(one -> question(one).stream())
        .noneMatch(question -> dispatch.send(question) instanceof Answer.Refused);
  }

  /** The record itself is asked by erasing it. */
  private static Optional<Command> question(DueItem item) {
    Issued issued = issued(item);
    return switch (item.kind()) {
      case RETAINED_REFERRAL ->
          Optional.of(
              new JudgeReferral(
                  new ReferralId(item.subject()), JudgeReferral.Question.RETENTION_OVER, issued));
      case RETAINED_CONSENT, RETAINED_OVERRIDE, RETAINED_STATISTICS ->
          Optional.of(new ConfirmRetentionOver(new ConsentId(item.subject()), issued));
      default -> Optional.empty();
    };
  }

  private static boolean isNotDue(Answer answer) {
    return answer instanceof Answer.Refused refused
        && refused.refusal().code().equals(ReferralRefusal.NOT_DUE.code());
  }

  private static Command command(DueItem item) {
    Issued issued = issued(item);
    return switch (item.kind()) {
      case RECEIPT -> new NoteReceiptOverdue(new ReferralId(item.subject()), issued);
      case CONTACT -> new NoteContactOverdue(new ReferralId(item.subject()), issued);
      case RECIPIENT_GONE -> new NoteUndeliverable(new ReferralId(item.subject()), issued);
      case OVERRIDE_ESCALATES -> new EscalateOverride(new ConsentId(item.subject()), issued);
      case OVERRIDE_EXPIRES -> new ExpireOverride(new ConsentId(item.subject()), issued);
      case OVERRIDE_LAPSES -> new LapseOverride(new ConsentId(item.subject()), issued);
      case SUPPORT_LAPSES ->
          new LapseConsent(new ConsentId(item.subject()), Purpose.SUPPORT, issued);
      case STATISTICS_LAPSE ->
          new LapseConsent(new ConsentId(item.subject()), Purpose.STATISTICS, issued);
      case NEVER_SENT -> new EraseVictim(item.victim(), ErasureCause.NEVER_SENT, issued);
      case REFERRERS_RECORD -> new AgeOutReferrersRecord(new ReferralId(item.subject()), issued);
      case FINGERPRINT -> new AgeOutFingerprintConsent(new ConsentId(item.subject()), issued);
      case RETAINED_FACTS,
          RETAINED_REFERRAL,
          RETAINED_CONSENT,
          RETAINED_OVERRIDE,
          RETAINED_STATISTICS ->
          new EraseVictim(item.victim(), ErasureCause.RETENTION_OVER, issued);
    };
  }

  /**
   * The same item has the same request id, so that sending it twice does nothing; one that was put
   * again is asked anew.
   */
  private static Issued issued(DueItem item) {
    String id =
        digest(
            item.kind()
                + " "
                + item.subject()
                + " "
                + item.due().toEpochMilli()
                + " "
                + item.position());
    return new Issued(Platform.TICKER, new RequestId("due/" + id), id);
  }

  private static String digest(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(digest, ID_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK has no SHA-256", e);
    }
  }
}
