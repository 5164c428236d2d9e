package org.safepathway.specialist.desk.consents;

import java.util.Locale;
import org.safepathway.kernel.RefusalReason;

/** Why she is not sent on to a service, before anybody inside is asked. */
public enum OnwardRefusal implements RefusalReason {
  /** A settlement need, and the service has no adviser at IAA level 2 (DOMAIN.md rule 17). */
  ADVISER_LEVEL_TOO_LOW;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
