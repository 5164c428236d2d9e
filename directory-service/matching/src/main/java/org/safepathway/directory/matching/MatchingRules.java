package org.safepathway.directory.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.safepathway.directory.matching.table.BadTableException;
import org.safepathway.directory.matching.table.Table;

/**
 * What each reason does and how much it weighs: {@code matching.csv}, read whole or not at all.
 *
 * <p>Beyond its form, a table is checked for what must hold whatever the weights are: what fits
 * adds nothing below zero and what does not adds nothing above, what is not known asks and does
 * nothing else, and speaking a language of hers is never worse than not speaking it, whatever the
 * dialect.
 */
final class MatchingRules {

  private static final String RESOURCE = "matching.csv";
  private static final String HEADER = "reason,effect,weight,days,why";
  private static final int MOST = 1_000;

  private final Map<ReasonCode, Rule> rules;

  /**
   * A row.
   *
   * @param effect what it does
   * @param weight the points that it adds, 0 where it excludes
   * @param days the limit that it depends on, 0 where it depends on none
   */
  record Rule(Effect effect, int weight, int days) {}

  private MatchingRules(Map<ReasonCode, Rule> rules) {
    this.rules = rules;
  }

  /** Read once, when first asked for. */
  private static final class Standing {

    private static final MatchingRules TABLE = read(Table.resource(MatchingRules.class, RESOURCE));
  }

  /**
   * The rules in force.
   *
   * @throws BadTableException if they cannot be used, when first asked for; an error thereafter
   */
  static MatchingRules builtIn() {
    return Standing.TABLE;
  }

  /**
   * Reads rules.
   *
   * @throws BadTableException if a row is missing, doubled, not understood or breaks what must hold
   */
  static MatchingRules read(List<String> lines) {
    Table table = Table.of(RESOURCE, lines, HEADER);
    Map<ReasonCode, Rule> rules = new EnumMap<>(ReasonCode.class);
    for (Table.Row row : table.rows()) {
      ReasonCode code = table.cell(row, 0, ReasonCode::valueOf, ReasonCode.AREA_NOT_SERVED);
      Effect effect = table.cell(row, 1, Effect::valueOf, Effect.EXCLUDES);
      int weight = table.cell(row, 2, Integer::valueOf, 0);
      int days = row.cell(3).isEmpty() ? 0 : table.cell(row, 3, Integer::valueOf, 1);
      if (rules.put(code, new Rule(effect, weight, days)) != null) {
        table.fault(code + " has a second row");
      }
    }
    for (ReasonCode code : ReasonCode.values()) {
      Rule rule = rules.get(code);
      if (rule == null) {
        table.fault(code + " has no row");
      } else {
        check(table, code, rule);
      }
    }
    table.check();
    MatchingRules read = new MatchingRules(rules);
    if (read.weight(ReasonCode.SPEAKS) + read.weight(ReasonCode.OTHER_DIALECT) < 0) {
      table.fault("a language of hers in another dialect is worth less than none");
    }
    table.check();
    return read;
  }

  private static void check(Table table, ReasonCode code, Rule rule) {
    boolean right =
        switch (rule.effect()) {
          case EXCLUDES -> rule.weight() == 0;
          case FITS -> rule.weight() >= 0;
          case AGAINST, ASK -> rule.weight() <= 0;
        };
    if (!right || Math.abs(rule.weight()) > MOST) {
      table.fault(code + " cannot weigh " + rule.weight() + " where it " + rule.effect());
    }
    if (code.ofTheUnknown() != (rule.effect() == Effect.ASK)) {
      table.fault(code + " cannot be of the kind " + rule.effect());
    }
    if (code.limited() ? rule.days() < 1 : rule.days() != 0) {
      table.fault(code + (code.limited() ? " needs days" : " has no days"));
    }
  }

  Effect effect(ReasonCode code) {
    return rule(code).effect();
  }

  int weight(ReasonCode code) {
    return rule(code).weight();
  }

  int days(ReasonCode code) {
    return rule(code).days();
  }

  private Rule rule(ReasonCode code) {
    Rule rule = rules.get(code);
    if (rule == null) {
      throw new IllegalStateException("rules that are not whole were read");
    }
    return rule;
  }
}
