package org.safepathway.standalone.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.safepathway.consent.Attestations;
import org.safepathway.consent.vault.Vault;
import org.safepathway.demand.Holding;
import org.safepathway.directory.Registry;
import org.safepathway.due.Ticker;
import org.safepathway.frontdoor.FrontDoor;
import org.safepathway.frontdoor.StatisticsFollowing;
import org.safepathway.frontdoor.UnmetNeeds;
import org.safepathway.referral.inside.Inside;
import org.safepathway.standalone.ending.EndingList;

/** What a desk meets, and what follows from what happened. */
final class ReferringPart {

  private final UnmetNeeds unmetNeeds;
  private final Followers followers;
  private final Listening endingsKept;
  private final Ticker ticker;
  private final Inside inside;

  /**
   * Starts it.
   *
   * @param followers of the log; closes what is started here
   * @param endings the list of what she took back
   * @param projected the rooms’ projectors
   * @param older whether the log is an older copy than what is known of deadlines
   */
  ReferringPart(
      CommandSide commands,
      Followers followers,
      DataFolder data,
      EngineSettings settings,
      Registry registry,
      Vault vault,
      Attestations attestations,
      Handled handled,
      EndingList endings,
      Projected projected,
      Clock clock,
      boolean older) {
    this.followers = followers;
    unmetNeeds = new UnmetNeeds(commands, registry, handled.references(), handled.ids());
    endingsKept = followers.endings(endings);
    followers.sending();
    ticker =
        followers.deadlines(data, settings.retention(), settings.tick(), clock, registry, older);
    inside =
        new SettledInside(
            new FrontDoor(
                commands, vault, attestations, registry, handled.references(), handled.ids()),
            commands::head,
            projected,
            this::endingsAreKept,
            followers::outsideIsCurrent);
  }

  private boolean endingsAreKept() {
    endingsKept.hurry();
    return endingsKept.isCurrent();
  }

  /** As {@link Referring#whenStatisticsEnd}. */
  AutoCloseable whenStatisticsEnd(String name, BiConsumer<String, Instant> ended) {
    return followers.outside(
        name,
        ended,
        apart -> {
          StatisticsFollowing following = new StatisticsFollowing(unmetNeeds, apart);
          return (event, _) -> following.on(event);
        });
  }

  Ticker ticker() {
    return ticker;
  }

  Holding unmetNeeds() {
    return unmetNeeds;
  }

  Inside inside() {
    return inside;
  }
}
