package org.safepathway.demand;

import java.util.Optional;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.RequestId;

/**
 * The port of whoever holds a referral that came to nothing: an officer who sent it, a service that
 * cannot take it. They tell a consortium of the need, and are told what it suggests.
 */
public interface Asking {

  /**
   * Tells of a need. Without her consent to statistics nothing of it is kept, and the answer is the
   * same: whether she agreed is not told (DOMAIN.md rule 27).
   *
   * @param reference the organisation’s own reference of the referral
   * @return done, or why not; {@code not-found} if there is no such referral of the actor’s
   */
  Answer ask(Actor actor, RequestId request, String reference, UnmetNeed need);

  /** What became of it, or empty if the actor has not asked. */
  Optional<Asked> asked(Actor actor, String reference);

  /**
   * Says what came of a suggestion.
   *
   * @param suggestion its number: another one may have been made meanwhile, and is not meant
   */
  Answer answer(
      Actor actor, RequestId request, String reference, int suggestion, HolderAnswer answer);
}
