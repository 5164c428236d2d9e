package org.safepathway.police.testdesk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.safepathway.demand.Asked;
import org.safepathway.demand.Asking;
import org.safepathway.demand.HolderAnswer;
import org.safepathway.demand.UnmetNeed;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.RequestId;

/** Tells of what a test put here, and does whatever it is asked. */
public final class ScriptedAsking implements Asking {

  /** What was told of, by reference. */
  public final Map<String, UnmetNeed> told = new ConcurrentHashMap<>();

  /** What is answered, by reference. */
  public final Map<String, Asked> asked = new ConcurrentHashMap<>();

  /** What was answered, by reference. */
  public final Map<String, HolderAnswer> answered = new ConcurrentHashMap<>();

  @Override
  public Answer ask(Actor actor, RequestId request, String reference, UnmetNeed need) {
    told.put(reference, need);
    return new Answer.Done("demand");
  }

  @Override
  public Optional<Asked> asked(Actor actor, String reference) {
    return Optional.ofNullable(asked.get(reference));
  }

  @Override
  public Answer answer(
      Actor actor, RequestId request, String reference, int suggestion, HolderAnswer answer) {
    answered.put(reference, answer);
    return new Answer.Done("demand");
  }
}
