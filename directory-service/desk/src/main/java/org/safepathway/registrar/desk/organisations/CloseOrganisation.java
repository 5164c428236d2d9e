package org.safepathway.registrar.desk.organisations;

import jakarta.validation.constraints.AssertTrue;

/**
 * Closes an organisation for good.
 *
 * @param sure whether it is meant: nothing brings it back
 */
record CloseOrganisation(boolean sure) {

  /** Only if it is meant. */
  @AssertTrue(message = "not-sure")
  public boolean isMeant() {
    return sure;
  }
}
