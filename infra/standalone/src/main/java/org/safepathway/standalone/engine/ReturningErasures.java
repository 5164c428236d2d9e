package org.safepathway.standalone.engine;

import java.util.Set;
import org.safepathway.eventstore.EventLog;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Dispatch;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.UnreadableStreamException;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.victim.EraseVictim;
import org.safepathway.referral.victim.ErasureCause;
import org.safepathway.referral.victim.VictimErased;
import org.safepathway.vault.KeyStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies erasures again, before anything is served, that an older copy of the keys or of the
 * events has forgotten (DOMAIN.md rule 24, decision 0008). What the events know the keys learn; of
 * what the keys and their list know and the events do not, the platform appends the erasure again.
 */
final class ReturningErasures {

  private static final Logger LOG = LoggerFactory.getLogger(ReturningErasures.class);

  private static final String STREAM = "victim-";

  /** These events never knew her, or know already. */
  private static final Set<String> NOTHING_TO_DO =
      Set.of(CommonRefusal.NOT_FOUND.code(), ReferralRefusal.ERASED.code());

  private final EventLog events;
  private final KeyStore keys;
  private final Dispatch commands;

  ReturningErasures(EventLog events, KeyStore keys, Dispatch commands) {
    this.events = events;
    this.keys = keys;
    this.commands = commands;
  }

  /**
   * Applies them.
   *
   * @return whether the events had forgotten any: then they are an older copy
   * @throws IllegalStateException if one cannot be applied: then nothing may be served
   */
  boolean apply() {
    Set<String> inTheLog = events.streamsWith(VictimErased.class);
    Set<VictimId> known = keys.erased();
    inTheLog.stream()
        .map(stream -> new VictimId(stream.substring(STREAM.length())))
        .filter(victim -> !known.contains(victim))
        .forEach(keys::erase);
    boolean older = false;
    for (VictimId victim : known) {
      if (!inTheLog.contains(STREAM + victim)) {
        older |= appended(victim);
      }
    }
    return older;
  }

  /** Appends it; not for whom these events never knew. */
  private boolean appended(VictimId victim) {
    String request = "erased-before/" + victim;
    Issued issued = new Issued(Platform.TICKER, new RequestId(request), request);
    Answer answer;
    try {
      answer = commands.send(new EraseVictim(victim, ErasureCause.ERASED_BEFORE, issued));
    } catch (UnreadableStreamException unreadable) {
      // Her keys are gone all the same, and nothing is decided there. The next start tries again.
      LOG.error("an erasure is not noted in the log yet: its stream cannot be read");
      return false;
    }
    if (answer instanceof Answer.Refused(Refusal refusal)
        && NOTHING_TO_DO.contains(refusal.code())) {
      return false;
    }
    if (answer instanceof Answer.Done) {
      return true;
    }
    throw new IllegalStateException("an erasure cannot be applied again");
  }
}
