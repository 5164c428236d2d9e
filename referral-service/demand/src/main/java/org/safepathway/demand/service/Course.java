package org.safepathway.demand.service;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safepathway.demand.HolderAnswer;
import org.safepathway.demand.Suggestion;
import org.safepathway.demand.event.DemandAllocated;
import org.safepathway.demand.event.DemandAnswered;
import org.safepathway.demand.event.DemandEvent;
import org.safepathway.demand.event.DemandNotCounted;
import org.safepathway.demand.event.DemandNoted;
import org.safepathway.demand.event.DemandWithdrawn;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;

/**
 * How far a need is, as its events tell it.
 *
 * @param asker who asked last
 * @param at when
 * @param told what was told, or null where she had not agreed to be counted
 * @param withdrawnAt when she took that consent back, or null
 * @param named the member that a co-ordinator named last, or null: nobody yet, or the best fit
 * @param suggestion what was suggested last, or null
 * @param answer what came of it, or null
 */
record Course(
    Actor asker,
    Instant at,
    @Nullable DemandNoted told,
    @Nullable Instant withdrawnAt,
    @Nullable OrganisationId named,
    @Nullable Suggestion suggestion,
    @Nullable HolderAnswer answer) {

  /** So long it is shown; after that it may be asked anew. */
  static final Duration STANDS = Duration.ofDays(28);

  /** After one more event; null if there is none that begins it. */
  static @Nullable Course after(@Nullable Course before, DemandEvent event) {
    return switch (event) {
      case DemandNoted noted -> begun(noted, noted);
      case DemandNotCounted asked -> begun(asked, null);
      case DemandAllocated allocated ->
          before == null
              ? null
              : before.suggested(
                  allocated.asked(),
                  new Suggestion(before.suggestions() + 1, allocated.member(), allocated.offers()));
      case DemandAnswered answered -> before == null ? null : before.answered(answered.answer());
      case DemandWithdrawn withdrawn ->
          before == null ? null : before.withdrawn(withdrawn.stamp().at());
    };
  }

  private static Course begun(DemandEvent event, @Nullable DemandNoted told) {
    return new Course(event.stamp().by(), event.stamp().at(), told, null, null, null, null);
  }

  private int suggestions() {
    return suggestion == null ? 0 : suggestion.number();
  }

  private Course suggested(@Nullable OrganisationId nowNamed, Suggestion now) {
    return new Course(asker, at, told, withdrawnAt, nowNamed, now, null);
  }

  private Course answered(HolderAnswer now) {
    return new Course(asker, at, told, withdrawnAt, named, suggestion, now);
  }

  private Course withdrawn(Instant when) {
    return new Course(asker, at, told, when, named, suggestion, answer);
  }

  /** Whether it was told of on the strength of this consent, and still is. */
  boolean hangsOn(String agreement) {
    return told != null && told.agreement().equals(agreement) && withdrawnAt == null;
  }

  /** Whether it has not lapsed. */
  boolean isRecent(Instant now) {
    return now.isBefore(at.plus(STANDS));
  }

  /** Whether something may still come of it. */
  boolean stands(Instant now) {
    return isRecent(now) && answer != HolderAnswer.REFERRED;
  }

  /** Whether a consortium sees it. */
  boolean isShown(Instant now) {
    return isRecent(now) && told != null && withdrawnAt == null;
  }
}
