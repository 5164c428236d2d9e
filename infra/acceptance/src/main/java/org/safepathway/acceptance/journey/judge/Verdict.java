package org.safepathway.acceptance.journey.judge;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was judged.
 *
 * @param held whether it is as expected
 * @param row the row of the table, or null where the rule is the judge's own
 * @param step at which step
 * @param observer who looked
 * @param path at what
 * @param message what is wrong, for whoever reads the report; empty when it held
 */
public record Verdict(
    boolean held,
    @Nullable Expectation row,
    String step,
    String observer,
    String path,
    String message) {

  /** One line that says what is wrong, and under which rule. */
  public String line() {
    String why =
        row == null
            ? ""
            : " (rule %s; line %d of the table)"
                .formatted(String.join(", ", row.rules()), row.line());
    return "%s, %s, %s: %s%s".formatted(step, observer, path, message, why);
  }
}
