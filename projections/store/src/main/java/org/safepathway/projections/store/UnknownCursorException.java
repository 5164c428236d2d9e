package org.safepathway.projections.store;

/**
 * The cursor was not given by this database for this list: tampered with, for another list, or from
 * before a rebuild. A desk answers with the first page or a refusal.
 */
public final class UnknownCursorException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says nothing of the cursor itself. */
  public UnknownCursorException() {
    super("unknown cursor");
  }
}
