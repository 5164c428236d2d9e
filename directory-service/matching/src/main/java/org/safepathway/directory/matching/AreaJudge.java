package org.safepathway.directory.matching;

import java.util.EnumSet;
import java.util.Set;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Offer;

/** Where: see {@link Matching} for what the areas of an offer mean. */
final class AreaJudge {

  private AreaJudge() {}

  static void judge(Case on) {
    LocalAuthority area = on.situation().area();
    Offer offer = on.offer();
    boolean places = on.kind().reach() == Reach.PLACES;
    if (!offer.areas().contains(area)) {
      on.say(ReasonCode.AREA_NOT_SERVED, Argument.of(offer.areas()));
    } else if (offer.areasUnsafe().contains(area)) {
      on.say(ReasonCode.TAKES_NOBODY_FROM_HER_AREA, Argument.of(area));
    } else {
      on.say(places ? ReasonCode.TAKES_FROM_HER_AREA : ReasonCode.SERVES_AREA, Argument.of(area));
    }
    if (places) {
      place(on);
    } else if (on.situation().mustLeave()) {
      leaving(on, area);
    }
  }

  /**
   * Where it might place her: round about where it takes nobody from, if it says so, since that is
   * its immediate area; else anywhere that it serves, since it is somewhere there.
   */
  private static void place(Case on) {
    Offer offer = on.offer();
    boolean says = !offer.areasUnsafe().isEmpty();
    Set<LocalAuthority> mustNot = on.sought().mustNotBeIn();
    Set<LocalAuthority> unsafe = EnumSet.noneOf(LocalAuthority.class);
    unsafe.addAll(says ? offer.areasUnsafe() : offer.areas());
    int everywhere = unsafe.size();
    unsafe.retainAll(mustNot);
    if (on.situation().mustLeave()) {
      on.say(ReasonCode.GIVES_A_PLACE);
    }
    if (everywhere > 0 && unsafe.size() == everywhere) {
      on.say(ReasonCode.PLACES_ONLY_WHERE_UNSAFE, Argument.of(unsafe));
    } else if (!unsafe.isEmpty()) {
      on.say(ReasonCode.ASK_PLACE, Argument.of(unsafe));
    } else if (says && !mustNot.isEmpty()) {
      on.say(ReasonCode.AWAY_FROM_UNSAFE, Argument.of(mustNot));
    }
  }

  private static void leaving(Case on, LocalAuthority area) {
    if (on.kind().reach() == Reach.HOME) {
      on.say(ReasonCode.MAKES_SAFE_WHAT_SHE_LEAVES);
    } else if (on.kind().reach() == Reach.LOCAL) {
      on.say(ReasonCode.WORKS_WHERE_SHE_LEAVES, Argument.of(area));
    }
  }
}
