package org.safepathway.demand;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.RequestId;

/** The port of a consortium’s co-ordinator: needs without a person, under disclosure control. */
public interface Allocating {

  /** The needs that stand, the most urgent first; empty for everybody but a co-ordinator. */
  Optional<List<Demand>> demands(Actor actor);

  /**
   * Suggests a member to whoever asked. A consortium is no recipient (DOMAIN.md rule 6): nothing is
   * sent, and she is asked for her consent to that one service.
   *
   * @param member which, or null for the one that fits best by what is not shown here; which one
   *     that is only those learn who asked
   */
  Answer suggest(Actor actor, RequestId request, DemandId demand, @Nullable OrganisationId member);

  /** What nobody took, counted; empty for everybody but a co-ordinator. */
  Optional<Figures> figures(Actor actor);
}
