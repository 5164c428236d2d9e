package org.safepathway.referral.victim;

import org.safepathway.kernel.Command;
import org.safepathway.kernel.VictimId;

/** The commands of a Victim stream. */
public sealed interface VictimCommand extends Command
    permits RegisterVictim, RecordFacts, EraseVictim, AskChanges, TryLink, NoteLink, EndLinks {

  /** Whose. */
  VictimId victim();

  @Override
  default String stream() {
    return "victim-" + victim();
  }
}
