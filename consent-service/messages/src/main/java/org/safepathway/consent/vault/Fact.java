package org.safepathway.consent.vault;

import org.safepathway.consent.FactClass;

/**
 * A fact in clear. It exists only between a form and the seal, and between the vault and a page.
 */
public interface Fact {

  /** Its class. */
  FactClass factClass();
}
