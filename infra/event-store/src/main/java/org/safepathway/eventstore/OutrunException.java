package org.safepathway.eventstore;

/**
 * Thrown where something was decided by less than what had happened: another process was quicker.
 * Nothing was appended.
 */
public final class OutrunException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutrunException() {
    super("another process was quicker", null, false, false);
  }
}
