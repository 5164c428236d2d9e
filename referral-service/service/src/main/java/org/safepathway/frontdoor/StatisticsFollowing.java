package org.safepathway.frontdoor;

import java.time.Instant;
import java.util.function.BiConsumer;
import org.safepathway.consent.ConsentLapsed;
import org.safepathway.consent.ConsentRefused;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.Purpose;
import org.safepathway.kernel.Event;
import org.safepathway.referral.victim.VictimErased;

/**
 * Follows her consent to statistics: where she takes it back, where she says no, where it lapses
 * and where she is erased, whoever counts her is told. Telling twice changes nothing.
 */
public final class StatisticsFollowing {

  private final UnmetNeeds needs;
  private final BiConsumer<String, Instant> ended;

  /**
   * Tells somebody.
   *
   * @param needs knows what stands for a consent
   * @param ended is told what stands for one that has ended, and when
   */
  public StatisticsFollowing(UnmetNeeds needs, BiConsumer<String, Instant> ended) {
    this.needs = needs;
    this.ended = ended;
  }

  /** Takes the next event. */
  public void on(Event event) {
    switch (event) {
      case ConsentWithdrawn withdrawn when withdrawn.purpose() == Purpose.STATISTICS ->
          ended.accept(needs.agreement(withdrawn.consent()), event.stamp().at());
      case ConsentLapsed lapsed when lapsed.purpose() == Purpose.STATISTICS ->
          ended.accept(needs.agreement(lapsed.consent()), event.stamp().at());
      case ConsentRefused refused when refused.purpose() == Purpose.STATISTICS ->
          ended.accept(needs.agreement(refused.consent()), event.stamp().at());
      case VictimErased erased ->
          needs
              .agreementsOf(erased.victimId())
              .forEach(agreement -> ended.accept(agreement, event.stamp().at()));
      default -> {
        // Nothing else ends it.
      }
    }
  }
}
