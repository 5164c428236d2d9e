package org.safepathway.vault;

import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentLapsed;
import org.safepathway.consent.ConsentNarrowed;
import org.safepathway.consent.ConsentRefused;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.kernel.Event;
import org.safepathway.referral.victim.VictimErased;

/**
 * Takes keys away after the event. It is never the authority: the Consent stream refuses an opening
 * at once, whether this has run or not.
 *
 * <p>Who no longer has her consent to STATUS loses the status keys that it held, those of its own
 * recording included. If no other entitled organisation holds a key, the fact is gone for good,
 * even if she consents anew: then it is recorded with her again. What was sealed after the event is
 * untouched, so events may come late, twice or all over again.
 *
 * <p>Erasing a victim destroys every key of hers (DOMAIN.md rule 24).
 */
public final class KeyCleanUp {

  private final KeyStore keys;

  /** Cleans up this store. */
  public KeyCleanUp(KeyStore keys) {
    this.keys = keys;
  }

  /** Takes away what this event ends; other events are of no concern. */
  public void on(Event event) {
    switch (event) {
      case VictimErased erased -> keys.erase(erased.victimId());
      case ConsentEvent consent when endsStatus(consent) ->
          keys.cutOff(consent.victimId(), consent.consent().recipient(), consent.stamp().at());
      default -> {}
    }
  }

  private static boolean endsStatus(ConsentEvent event) {
    return switch (event) {
      case ConsentWithdrawn e -> e.purpose() == Purpose.SUPPORT;
      case ConsentLapsed e -> e.purpose() == Purpose.SUPPORT;
      case ConsentNarrowed e -> e.classes().contains(FactClass.STATUS);
      // Which grants an answer ends only the stream knows; it says what none names any more.
      case ConsentGiven e -> e.gone().contains(FactClass.STATUS);
      case ConsentRefused e -> e.gone().contains(FactClass.STATUS);
      default -> false;
    };
  }
}
