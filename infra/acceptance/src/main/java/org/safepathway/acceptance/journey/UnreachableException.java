package org.safepathway.acceptance.journey;

/** There is no instance that answers: the journey says nothing about it either way. */
public final class UnreachableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says in a sentence, for whoever started the journey, what could not be reached. */
  public UnreachableException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** Says in a sentence, for whoever started the journey, what could not be reached. */
  public UnreachableException(String sentence) {
    super(sentence);
  }
}
