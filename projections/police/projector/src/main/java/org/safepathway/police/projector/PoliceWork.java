package org.safepathway.police.projector;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.UnitId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.CoarseState;

/**
 * What the police projector remembers of one victim. It stays inside; still it holds no fine state,
 * no fact and no consent.
 *
 * @param victim whose
 * @param erased whether all is gone since nothing was ever sent: then nothing comes back
 * @param referrals what police sent, by referral id
 * @param overrides what waits for a supervisor, by Consent stream
 */
public record PoliceWork(
    VictimId victim,
    boolean erased,
    SortedMap<String, Sent> referrals,
    SortedMap<String, Asked> overrides) {

  /** Copies the maps. */
  public PoliceWork {
    referrals = Collections.unmodifiableSortedMap(new TreeMap<>(referrals));
    overrides = Collections.unmodifiableSortedMap(new TreeMap<>(overrides));
  }

  static PoliceWork start(VictimId victim) {
    return new PoliceWork(victim, false, new TreeMap<>(), new TreeMap<>());
  }

  PoliceWork erase() {
    return new PoliceWork(victim, true, new TreeMap<>(), new TreeMap<>());
  }

  PoliceWork with(String referral, Sent sent) {
    SortedMap<String, Sent> next = new TreeMap<>(referrals);
    next.put(referral, sent);
    return new PoliceWork(victim, erased, next, overrides);
  }

  PoliceWork withoutReferral(String referral) {
    SortedMap<String, Sent> next = new TreeMap<>(referrals);
    next.remove(referral);
    return new PoliceWork(victim, erased, next, overrides);
  }

  PoliceWork with(String consent, Asked asked) {
    SortedMap<String, Asked> next = new TreeMap<>(overrides);
    next.put(consent, asked);
    return new PoliceWork(victim, erased, referrals, next);
  }

  PoliceWork without(String consent) {
    SortedMap<String, Asked> next = new TreeMap<>(overrides);
    next.remove(consent);
    return new PoliceWork(victim, erased, referrals, next);
  }

  PoliceWork withoutOverrides() {
    return new PoliceWork(victim, erased, referrals, new TreeMap<>());
  }

  /**
   * A referral that police sent.
   *
   * @param force whose officer
   * @param offer to which offer
   * @param officer who
   * @param unit the officer's unit, or null
   * @param state what the referrer sees
   * @param sentAt when it was sent
   * @param stateAt since when the referrer sees this state
   */
  public record Sent(
      OrganisationId force,
      OfferId offer,
      PersonId officer,
      @Nullable UnitId unit,
      CoarseState state,
      Instant sentAt,
      Instant stateAt) {

    Sent at(CoarseState next, Instant when) {
      return next == state ? this : new Sent(force, offer, officer, unit, next, sentAt, when);
    }
  }

  /**
   * An override that waits.
   *
   * @param force whose officer asked
   * @param offer for which offer
   * @param unit the asker's unit when it was asked, or null
   * @param asker who asked
   * @param askedAt when
   * @param escalated whether nobody answered in time
   * @param expiresAt when it is over
   */
  public record Asked(
      OrganisationId force,
      OfferId offer,
      @Nullable UnitId unit,
      PersonId asker,
      Instant askedAt,
      boolean escalated,
      Instant expiresAt) {

    Asked escalate() {
      return new Asked(force, offer, unit, asker, askedAt, true, expiresAt);
    }
  }
}
