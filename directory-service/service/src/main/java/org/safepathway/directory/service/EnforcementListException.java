package org.safepathway.directory.service;

/** An operator's list of enforcement bodies that cannot be used. */
public final class EnforcementListException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EnforcementListException(String message) {
    super(message);
  }
}
