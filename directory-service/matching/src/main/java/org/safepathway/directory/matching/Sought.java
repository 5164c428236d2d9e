package org.safepathway.directory.matching;

import java.util.EnumSet;
import java.util.Set;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.OfferId;

/**
 * A situation with what follows from it, worked out once for all offers.
 *
 * @param situation it
 * @param mustNotBeIn the areas that are unsafe for her, and hers if she must leave it
 * @param needs her needs, and a safe place to stay if she must leave
 * @param saying the offers that have the words of the situation
 */
record Sought(
    Situation situation, Set<LocalAuthority> mustNotBeIn, Set<Need> needs, Set<OfferId> saying) {

  static Sought of(Situation situation, Set<OfferId> saying) {
    Set<LocalAuthority> mustNot = EnumSet.noneOf(LocalAuthority.class);
    mustNot.addAll(situation.unsafe());
    Set<Need> needs = EnumSet.noneOf(Need.class);
    needs.addAll(situation.needs());
    if (situation.mustLeave()) {
      mustNot.add(situation.area());
      needs.add(Need.SAFE_ACCOMMODATION);
    }
    return new Sought(situation, mustNot, needs, saying);
  }
}
