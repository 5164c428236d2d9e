package org.safepathway.desk;

/**
 * One page: a template and the one view that it shows, which is also its JSON. What is not in the
 * view is on neither.
 *
 * @param template its name, for example {@code police/referral}; its title is the text {@code
 *     police.referral.title}
 * @param view what it shows; the template calls it {@code view}
 * @param <T> the view's record
 */
public record Page<T extends Record>(String template, T view) implements Outcome {

  /** The key of the page's title. */
  public String titleKey() {
    return template.replace('/', '.') + ".title";
  }
}
