package org.safepathway.demand;

import java.util.Optional;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;

/** What is asked of those who know the referral; no fact of it ever comes back. */
public interface Holding {

  /**
   * The need behind an organisation’s own reference, the same each time; empty if it is not its.
   */
  Optional<DemandId> demandOf(OrganisationId organisation, String reference);

  /**
   * Whether a referral came to nothing for this actor now, and whether she agreed to be counted.
   */
  Held held(Actor actor, RequestId request, String reference);

  /**
   * A digest under a key of the platform’s: from what is kept of a request nobody guesses what it
   * told, although there are so few things to tell.
   *
   * @param digest of the request
   */
  String keyed(String digest);

  /** The answer. */
  sealed interface Held {

    /**
     * It came to nothing.
     *
     * @param agreement stands for her consent to statistics, and leads to nobody
     * @param agreed whether that consent lives now
     * @param tried the service that could not take her
     */
    record Unmet(String agreement, boolean agreed, OrganisationId tried) implements Held {}

    /**
     * It is not theirs, or it goes on.
     *
     * @param refusal why
     */
    record No(Refusal refusal) implements Held {}
  }
}
