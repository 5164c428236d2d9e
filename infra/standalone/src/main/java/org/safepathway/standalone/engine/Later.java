package org.safepathway.standalone.engine;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.Dispatch;

/**
 * A command side that is there later: the vault sends its openings to it, and it asks the vault
 * whether an attestation is its own, so one of the two is told of the other afterwards.
 */
final class Later implements Dispatch {

  private final AtomicReference<@Nullable Dispatch> ready = new AtomicReference<>();

  /** Now it is there. */
  void is(Dispatch dispatch) {
    ready.set(dispatch);
  }

  @Override
  public Answer send(Command command) {
    Dispatch now = ready.get();
    if (now == null) {
      throw new IllegalStateException("not started yet");
    }
    return now.send(command);
  }
}
