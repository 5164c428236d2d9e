package org.safepathway.deskprocess;

import org.safepathway.directory.Registry;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.wire.Transport.NoAnswerException;
import org.springframework.security.access.AccessDeniedException;

/** Asks the inside something of no consequence, to learn whether this desk can work with it. */
final class InsideAsked {

  private static final OrganisationId ANY = new OrganisationId("any");

  private InsideAsked() {}

  /** What the inside is to this desk now. */
  enum Found {
    /** It answers, or has more calls of this room than it takes, which is an answer. */
    ANSWERS("answers"),
    /** It is not there, or not in time. */
    SILENT("does not answer"),
    /** It is there and does not take calls of this process: its certificate is not its room’s. */
    REFUSES("does not take its calls; is the certificate that of its room?"),
    /** It was built with another contract of the wire. */
    OTHER_RELEASE("is of another release; the desk and the inside are of one");

    private final String words;

    Found(String words) {
      this.words = words;
    }

    /** For the log. */
    String words() {
      return words;
    }
  }

  /** Asks. */
  static Found of(Registry registry) {
    try {
      var unused = registry.organisation(ANY);
      return Found.ANSWERS;
    } catch (NoAnswerException e) {
      return switch (e.why()) {
        case OTHER_CONTRACT -> Found.OTHER_RELEASE;
        case BUSY -> Found.ANSWERS;
        case SILENT -> Found.SILENT;
        case NOT_THERE, UNREADABLE, TOO_LARGE -> Found.REFUSES;
      };
    } catch (AccessDeniedException e) {
      return Found.REFUSES;
    }
  }

  /**
   * Stops the start of a desk that is of another release than an inside that is there.
   *
   * @throws OtherReleaseException if it is
   */
  static void ofOneRelease(Registry registry) {
    if (of(registry) == Found.OTHER_RELEASE) {
      throw new OtherReleaseException();
    }
  }

  /** Thrown at the start of a desk that the inside would refuse at each call. */
  static final class OtherReleaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OtherReleaseException() {
      super(
          "The inside " + Found.OTHER_RELEASE.words() + ". Replace the inside first, then desks.");
    }
  }
}
