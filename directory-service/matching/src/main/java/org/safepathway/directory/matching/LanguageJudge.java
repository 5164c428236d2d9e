package org.safepathway.directory.matching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Language;

/**
 * In which words. Of several languages that they have in common the best counts, and only that one:
 * so a service that learns another language of hers never falls.
 */
final class LanguageJudge {

  private final MatchingRules rules;

  LanguageJudge(MatchingRules rules) {
    this.rules = rules;
  }

  void judge(Case on) {
    Set<Language> hers = on.situation().languages();
    if (hers.isEmpty()) {
      on.say(ReasonCode.ASK_LANGUAGE);
      return;
    }
    Set<Language> common = EnumSet.noneOf(Language.class);
    common.addAll(hers);
    common.retainAll(on.offer().languages());
    // Two who both speak “another language” may not speak the same one.
    common.remove(Language.OTHER);
    if (common.isEmpty()) {
      none(on);
      return;
    }
    on.say(ReasonCode.SPEAKS, Argument.of(common));
    dialect(on, common);
    common.remove(Language.ENGLISH);
    if (on.listed().organisation().byAndFor() && !common.isEmpty()) {
      on.say(ReasonCode.BY_AND_FOR, Argument.of(common));
    }
  }

  private static void none(Case on) {
    Boolean interpreter = on.situation().interpreter();
    if (interpreter == null) {
      on.say(ReasonCode.ASK_INTERPRETER);
    } else {
      on.say(interpreter ? ReasonCode.NEEDS_INTERPRETER : ReasonCode.NO_COMMON_LANGUAGE);
    }
  }

  private void dialect(Case on, Set<Language> common) {
    List<Reason> best = null;
    for (Language language : common) {
      List<Reason> said = dialect(on, language);
      if (best == null || points(said) > points(best)) {
        best = said;
      }
    }
    if (best != null) {
      best.forEach(on.found()::add);
    }
  }

  private static List<Reason> dialect(Case on, Language language) {
    Set<Dialect> hers = of(language, on.situation().dialects());
    if (hers.isEmpty()) {
      return List.of();
    }
    Set<Dialect> theirs = of(language, on.offer().dialects());
    if (theirs.isEmpty()) {
      return List.of(Reason.of(ReasonCode.ASK_DIALECT, Argument.of(hers)));
    }
    Set<Dialect> common = EnumSet.copyOf(theirs);
    common.retainAll(hers);
    return common.isEmpty()
        ? List.of(Reason.of(ReasonCode.OTHER_DIALECT, Argument.of(theirs)))
        : List.of(Reason.of(ReasonCode.SPEAKS_DIALECT, Argument.of(common)));
  }

  private static Set<Dialect> of(Language language, Set<Dialect> dialects) {
    List<Dialect> found = new ArrayList<>();
    for (Dialect dialect : dialects) {
      if (dialect.language() == language) {
        found.add(dialect);
      }
    }
    return found.isEmpty() ? Set.of() : EnumSet.copyOf(found);
  }

  private int points(List<Reason> said) {
    return said.stream().mapToInt(each -> rules.weight(each.code())).sum();
  }
}
