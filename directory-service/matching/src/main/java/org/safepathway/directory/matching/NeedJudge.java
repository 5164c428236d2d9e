package org.safepathway.directory.matching;

import java.util.EnumSet;
import java.util.Set;
import org.safepathway.directory.Need;

/** What for: the needs, and the risk. */
final class NeedJudge {

  private NeedJudge() {}

  static void judge(Case on) {
    needs(on);
    risk(on);
  }

  private static void needs(Case on) {
    Set<Need> open = EnumSet.noneOf(Need.class);
    Set<Need> all = on.sought().needs();
    for (Need need : all) {
      if (on.offer().needs().contains(need)) {
        on.say(ReasonCode.MEETS_NEED, Argument.of(need));
        if (on.kind().specialisesIn().contains(need)) {
          on.say(ReasonCode.SPECIALISES_IN, Argument.of(need));
        }
      } else {
        open.add(need);
      }
    }
    if (on.kind().reach() == Reach.PLACES
        && !on.situation().needs().isEmpty()
        && !all.contains(Need.SAFE_ACCOMMODATION)) {
      on.say(ReasonCode.MEANT_FOR_WHO_STAYS);
    }
    // That she must leave says nothing of what else she needs: then it is asked, not concluded.
    if (on.situation().needs().isEmpty()) {
      on.say(ReasonCode.ASK_NEEDS);
    } else if (open.size() == all.size()) {
      // A helpline speaks with anybody and knows who has a place: with nobody else left it is all.
      on.say(
          on.kind().reach() == Reach.REMOTE
              ? ReasonCode.ONLY_HELPS_TO_FIND
              : ReasonCode.NO_NEED_MET,
          Argument.of(on.offer().needs()));
    } else if (!open.isEmpty()) {
      on.say(ReasonCode.NEED_NOT_MET, Argument.of(open));
    }
  }

  private static void risk(Case on) {
    Boolean high = on.situation().highRisk();
    if (on.kind().forHighRisk() && high != null) {
      on.say(high ? ReasonCode.MEANT_FOR_HIGH_RISK : ReasonCode.MEANT_FOR_HIGH_RISK_FIRST);
    }
  }
}
