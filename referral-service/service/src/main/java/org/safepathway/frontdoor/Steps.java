package org.safepathway.frontdoor;

import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Dispatch;

/** Sends commands one after the other. */
final class Steps {

  private final Dispatch dispatch;

  Steps(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  /** Sends each in order until one is refused; the answer is the refusal or the last one's. */
  Answer inOrder(Iterable<? extends Command> commands) {
    Answer answer = Answer.refused(CommonRefusal.MALFORMED);
    for (Command command : commands) {
      answer = dispatch.send(command);
      if (answer instanceof Answer.Refused) {
        return answer;
      }
    }
    return answer;
  }

  /** Sends one. */
  Answer one(Command command) {
    return dispatch.send(command);
  }

  /**
   * What a stream remembers of a request, asked by a command that carries it and could change
   * nothing: a stream answers from its memory first, and one that is not there answers {@code
   * not-found}.
   *
   * @return {@link Memory#NEW} if the stream does not exist
   */
  Memory memory(Command carrying) {
    return switch (dispatch.send(carrying)) {
      case Answer.Done _ -> Memory.SAME;
      case Answer.Vouched _, Answer.HangsOn _, Answer.Changes _ -> Memory.NEW;
      case Answer.Refused refused ->
          refused.refusal().code().equals(CommonRefusal.REQUEST_ID_REUSED.code())
              ? Memory.ANOTHER_BODY
              : Memory.NEW;
    };
  }

  /** What a stream remembers of a request. */
  enum Memory {
    /** Nothing. */
    NEW,
    /** The same. */
    SAME,
    /** The same id with another body. */
    ANOTHER_BODY
  }
}
