package org.safepathway.wire;

import org.safepathway.kernel.Away;

/** Carries one call to the other process, and the answer back. */
public interface Transport {

  /**
   * Sends a request and waits for the answer.
   *
   * @param path for example {@code /wire/Inside/act}
   * @param body the arguments
   * @return the answer
   * @throws NoAnswerException if there is none
   */
  byte[] call(String path, byte[] body);

  /** Why there is no usable answer. */
  enum Why {
    /** The other side does not answer, or not in time: it may have happened or not. */
    SILENT,
    /** It has as many calls of this room as it takes at once; nothing happened. */
    BUSY,
    /** It does not take the call from this process or this caller; nothing happened. */
    NOT_THERE,
    /** What was said is more than it takes; nothing happened. */
    TOO_LARGE,
    /** What was said is not what the port has; nothing happened. */
    UNREADABLE,
    /** It was built with another {@link Contract}; nothing happened. */
    OTHER_CONTRACT;

    static Why of(int status) {
      return switch (status) {
        case 400 -> UNREADABLE;
        case 409 -> OTHER_CONTRACT;
        case 413 -> TOO_LARGE;
        case 503 -> BUSY;
        default -> status >= 500 ? SILENT : NOT_THERE;
      };
    }
  }

  /** Thrown where no usable answer came. It quotes nothing of what was sent or came back. */
  final class NoAnswerException extends RuntimeException implements Away {

    private static final long serialVersionUID = 1L;

    /** A way station had no answer in time from what lies behind it. */
    private static final int GATEWAY_TIMEOUT = 504;

    private final Why why;
    private final boolean away;

    private NoAnswerException(String message, Why why, boolean away) {
      super(message);
      this.why = why;
      this.away = away;
    }

    /** The other side does not answer, or not in time. */
    public static NoAnswerException silent(String cause) {
      return new NoAnswerException("the inside does not answer: " + cause, Why.SILENT, true);
    }

    /** The other side answered with this status, and so did not take the call. */
    public static NoAnswerException refused(int status) {
      Why why = Why.of(status);
      return new NoAnswerException(
          switch (why) {
            case OTHER_CONTRACT ->
                "the inside and this process are not of one release: the wire’s contract here is "
                    + Contract.VERSION
                    + ", and the inside has another";
            case BUSY -> "the inside has too many calls of this room: " + status;
            case SILENT -> "the inside does not answer: " + status;
            default -> "the inside does not take the call: " + status;
          },
          why,
          why == Why.BUSY || why == Why.OTHER_CONTRACT || status == GATEWAY_TIMEOUT);
    }

    /**
     * Where it does not answer at all, is too busy, is of another release as parts are while they
     * are replaced, or lacks what it needs itself.
     */
    @Override
    public boolean isAway() {
      return away;
    }

    /** Why. */
    public Why why() {
      return why;
    }
  }
}
