package org.safepathway.directory.matching;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.AccessNeed;
import org.safepathway.directory.ChildrenTaken;
import org.safepathway.directory.Eligibility;
import org.safepathway.directory.Gender;

/** For whom: age, gender, children, access. */
final class EligibilityJudge {

  private EligibilityJudge() {}

  static void judge(Case on) {
    age(on, on.offer().eligibility());
    gender(on, on.offer().eligibility());
    children(on, on.offer().eligibility().children());
    access(on, on.offer().eligibility());
  }

  private static void age(Case on, Eligibility eligibility) {
    Integer age = on.situation().age();
    Integer to = eligibility.toAge();
    Integer meant = on.kind().fromAge();
    if (age == null) {
      // Sixteen is where the Domestic Abuse Act 2021 begins: no limit of this service.
      if (eligibility.fromAge() > Eligibility.ANYBODY.fromAge() || to != null || meant != null) {
        on.say(ReasonCode.ASK_AGE);
      }
      return;
    }
    if (age < eligibility.fromAge()) {
      on.say(ReasonCode.TOO_YOUNG, Argument.of(eligibility.fromAge()));
    }
    if (to != null && age > to) {
      on.say(ReasonCode.TOO_OLD, Argument.of(to));
    }
    if (meant != null) {
      on.say(
          age < meant ? ReasonCode.MEANT_FOR_OLDER : ReasonCode.MEANT_FOR_AGE, Argument.of(meant));
    }
  }

  private static void gender(Case on, Eligibility eligibility) {
    Gender gender = on.situation().gender();
    Gender meant = on.kind().gender();
    if (gender == null) {
      if (meant != null || eligibility.genders().size() < Gender.values().length) {
        on.say(ReasonCode.ASK_GENDER, Argument.of(forWhom(eligibility, meant)));
      }
    } else if (!eligibility.genders().contains(gender)) {
      on.say(ReasonCode.NOT_FOR_GENDER, Argument.of(eligibility.genders()));
    } else if (meant != null && gender == Gender.ANOTHER) {
      // Who calls themselves otherwise may well be taken: the service is asked, not guessed at.
      on.say(ReasonCode.ASK_GENDER, Argument.of(meant));
    } else if (meant != null) {
      on.say(
          gender == meant ? ReasonCode.MEANT_FOR_GENDER : ReasonCode.NOT_FOR_GENDER,
          Argument.of(meant));
    }
  }

  private static Set<Gender> forWhom(Eligibility eligibility, @Nullable Gender meant) {
    return meant == null ? eligibility.genders() : Set.of(meant);
  }

  private static void children(Case on, ChildrenTaken taken) {
    Integer children = on.situation().children();
    Integer most = taken.most();
    if (children == null) {
      if (most != null) {
        on.say(ReasonCode.ASK_CHILDREN, Argument.of(most));
      }
    } else if (most != null && children > most) {
      on.say(ReasonCode.TOO_MANY_CHILDREN, Argument.of(most));
    } else if (children > 0 && (on.kind().forChildren() || on.kind().reach() == Reach.PLACES)) {
      on.say(ReasonCode.TAKES_CHILDREN, Argument.of(children));
    } else if (children == 0 && on.kind().forChildren()) {
      on.say(ReasonCode.MEANT_FOR_CHILDREN);
    }
    boys(on, taken);
  }

  private static void boys(Case on, ChildrenTaken taken) {
    Integer under = taken.boysUnder();
    Integer boy = on.situation().oldestBoy();
    Integer children = on.situation().children();
    if (under == null || (children != null && children == 0)) {
      return;
    }
    if (boy == null) {
      on.say(ReasonCode.ASK_BOYS, Argument.of(under));
    } else if (boy >= under) {
      on.say(ReasonCode.BOY_TOO_OLD, Argument.of(under));
    }
  }

  private static void access(Case on, Eligibility eligibility) {
    Set<AccessNeed> met = EnumSet.noneOf(AccessNeed.class);
    Set<AccessNeed> open = EnumSet.noneOf(AccessNeed.class);
    for (AccessNeed need : on.situation().access()) {
      (eligibility.access().contains(need) ? met : open).add(need);
    }
    if (!met.isEmpty()) {
      on.say(ReasonCode.MEETS_ACCESS, Argument.of(met));
    }
    if (!open.isEmpty()) {
      on.say(ReasonCode.ACCESS_NOT_SAID, Argument.of(open));
    }
  }
}
