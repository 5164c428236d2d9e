package org.safepathway.wire;

/** Carries one call to the other process, and the answer back. */
public interface Transport {

  /**
   * Sends a request and waits for the answer.
   *
   * @param path for example {@code /wire/Inside/act}
   * @param body the arguments
   * @return the answer
   * @throws NoAnswerException if there is none: it may have happened or not
   */
  byte[] call(String path, byte[] body);

  /** Thrown where no usable answer came. It quotes nothing of what was sent or came back. */
  final class NoAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean refused;

    private NoAnswerException(String message, boolean refused) {
      super(message);
      this.refused = refused;
    }

    /** The other side does not answer, or not in time. */
    public static NoAnswerException silent(String why) {
      return new NoAnswerException("the inside does not answer: " + why, false);
    }

    /** The other side does not take the call from this process or this caller. */
    public static NoAnswerException refused(int status) {
      return new NoAnswerException("the inside does not take the call: " + status, true);
    }

    /** Whether it was refused; nothing happened then. */
    public boolean refused() {
      return refused;
    }
  }
}
