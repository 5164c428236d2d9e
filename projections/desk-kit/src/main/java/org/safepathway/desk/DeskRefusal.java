package org.safepathway.desk;

import java.util.Locale;
import org.safepathway.kernel.RefusalReason;

/** Refusals that a desk gives by itself, before anybody inside is asked. */
public enum DeskRefusal implements RefusalReason {
  /** Fields are missing, unknown or wrong: the list says which. */
  FIELDS_AT_FAULT,
  /** A JSON POST without {@code Idempotency-Key}. */
  IDEMPOTENCY_KEY_MISSING,
  /** The path exists, but not for this method. */
  METHOD_NOT_ALLOWED,
  /** Neither HTML nor JSON is wanted. */
  NOT_ACCEPTABLE,
  /** Neither a form nor JSON was sent. */
  UNSUPPORTED_MEDIA_TYPE,
  /** Nobody is signed in. */
  SIGN_IN_NEEDED,
  /** The form is from a session that has ended (its CSRF token is not this session’s). */
  PAGE_EXPIRED,
  /** Something that the desk needs does not answer now; whether it happened is not known. */
  AWAY,
  /** Something broke; nothing is known about why that a caller may see. */
  FAULT;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
