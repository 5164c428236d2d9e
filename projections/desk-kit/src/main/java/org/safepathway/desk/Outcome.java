package org.safepathway.desk;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;

/**
 * What a desk's controller answers; written as HTML or JSON as the caller's Accept header wants.
 */
public sealed interface Outcome permits Page, Outcome.Done, Outcome.Refused {

  /**
   * An act happened. HTML: 303 to the location, where the notice is shown once. JSON: 201 (created)
   * or 200 with the view, and the location as a header.
   *
   * @param location a path of this desk without personal data
   * @param view what the API caller is told, a record
   * @param created whether something new is at the location
   * @param notice the key of the notice's text, or null for none
   */
  record Done(String location, Record view, boolean created, @Nullable String notice)
      implements Outcome {

    /** The same with a notice on the page that follows. */
    public Done saying(String textKey) {
      return new Done(location, view, created, textKey);
    }
  }

  /**
   * Refused. JSON: a problem (RFC 9457). HTML: the page again with an error summary and the
   * caller's own input, or a page that only says so.
   *
   * @param refusal why
   * @param again makes the page that the input came from, or null for none; only called for HTML
   */
  record Refused(Refusal refusal, @Nullable Supplier<? extends Page<?>> again) implements Outcome {}

  /** Something new is at the location. */
  static Done created(String location, Record view) {
    return new Done(location, view, true, null);
  }

  /** An act on what is at the location happened. */
  static Done done(String location, Record view) {
    return new Done(location, view, false, null);
  }

  /** Refused; the form is shown again. */
  static Refused refused(Refusal refusal, Supplier<? extends Page<?>> again) {
    return new Refused(refusal, again);
  }

  /** Refused where no form is to be shown again. */
  static Refused refused(Refusal refusal) {
    return new Refused(refusal, null);
  }

  /** Does not exist, or not for this caller: the two answer with the same bytes. */
  static Refused notFound() {
    return new Refused(Refusal.of(CommonRefusal.NOT_FOUND), null);
  }
}
