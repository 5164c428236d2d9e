package org.safepathway.standalone.part;

import java.util.Locale;
import javax.security.auth.x500.X500Principal;

/** A part of the inside that can be a process of its own. */
public enum Part {
  /** All of it in one process. */
  WHOLE,
  /** The vault, and Consent, which decides about every opening. It is always alone. */
  CONSENT,
  /** Victim, Referral and Link, and the port at which desks arrive. */
  REFERRAL,
  /** Organisations, their staff and their offers, and the open pages about them. */
  DIRECTORY,
  /** What writes the organisations’ databases. */
  PROJECTORS;

  /** The subject of its certificate: {@code CN=inside-consent} and so on, and nothing besides. */
  public X500Principal subject() {
    return new X500Principal("CN=inside-" + name().toLowerCase(Locale.ROOT));
  }
}
