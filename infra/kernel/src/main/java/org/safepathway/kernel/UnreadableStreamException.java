package org.safepathway.kernel;

/**
 * A stream has an event that this program cannot read, damaged or of a type that it lacks: nothing
 * is decided there, until somebody has put it right. It says nothing of what stands there.
 */
public final class UnreadableStreamException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says that it is so. */
  public UnreadableStreamException() {
    super("a stream has an event that cannot be read");
  }
}
