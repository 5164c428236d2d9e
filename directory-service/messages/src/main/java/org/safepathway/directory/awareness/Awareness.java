package org.safepathway.directory.awareness;

import java.util.List;
import java.util.Optional;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.RequestId;

/**
 * The counters of what police know of the offer. They count for a unit and a week, and forget who
 * it was; a page is never kept from anybody because it could not be counted.
 */
public interface Awareness {

  /** Counts that something was shown to a member of a unit; nobody else is counted. */
  void shown(Actor actor, Shown what);

  /**
   * Counts that a referral was sent.
   *
   * @param request the client’s id of it: the same again is not counted again
   */
  void referred(Actor actor, RequestId request);

  /**
   * What the units of the actor’s force did in the last whole weeks, the newest first: for its
   * supervisors. The week that runs is not told, which would tell what somebody does now.
   *
   * @return empty for anybody else
   */
  Optional<List<UnitWeek>> of(Actor actor);
}
