package org.safepathway.kernel;

/** A wish to change one stream. Carries sealed facts only, never plaintext of a person. */
public interface Command {

  /** The stream (aggregate) that decides, prefixed by its type, for example {@code consent-…}. */
  String stream();

  /** Who issued it. */
  Issued issued();
}
