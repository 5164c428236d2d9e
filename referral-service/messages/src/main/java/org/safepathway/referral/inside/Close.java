package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

import org.safepathway.referral.Closure;

/**
 * The service closes it.
 *
 * @param reference the organisation's own reference of the referral
 * @param closure why
 */
public record Close(String reference, Closure closure) implements Act {

  /** Nothing is missing. */
  public Close {
    requireNonNull(reference);
    requireNonNull(closure);
  }
}
