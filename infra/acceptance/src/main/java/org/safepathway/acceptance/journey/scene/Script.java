package org.safepathway.acceptance.journey.scene;

import java.util.List;
import java.util.stream.Stream;

/** The journey: all steps in their order. */
public final class Script {

  private Script() {}

  /** The steps; a later one builds on those before it. */
  public static List<Step> steps() {
    return Stream.of(
            Network.steps(),
            MainReferral.steps(),
            ReferringOn.steps(),
            Withdrawal.steps(),
            PlainOverride.steps(),
            LinkedOverride.steps(),
            CouldNotBeMet.steps(),
            Recall.steps(),
            Repetition.steps(),
            BadInput.steps(),
            TheEnd.steps())
        .flatMap(List::stream)
        .toList();
  }
}
