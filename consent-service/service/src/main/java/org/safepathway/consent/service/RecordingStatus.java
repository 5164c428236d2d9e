package org.safepathway.consent.service;

import java.util.List;
import java.util.Set;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.RecordStatus;
import org.safepathway.consent.StatusRecorded;
import org.safepathway.kernel.OrganisationId;

/**
 * Records a status fact with her: only for one's own organisation, and only while she agrees that
 * it may hold it (ARCHITECTURE.md, the vault). It corrects what this stream has, never what another
 * organisation recorded.
 */
final class RecordingStatus {

  private RecordingStatus() {}

  static Decision decide(ConsentState state, RecordStatus command, Circumstances now) {
    OrganisationId recipient = command.consent().recipient();
    if (!command.issued().by().organisation().equals(recipient)
        || !now.holds(command.issued().by(), Authority.SPECIALISTS)) {
      return new Decision.Refuse(ConsentRefusal.NOT_ENTITLED);
    }
    if (!vouched(command, now)) {
      return new Decision.Refuse(ConsentRefusal.ATTESTATION_INVALID);
    }
    if (!now.disclosed(state, recipient, Set.of(FactClass.STATUS))) {
      return new Decision.Refuse(ConsentRefusal.NO_LIVE_CONSENT);
    }
    FactId corrected = command.status().supersedes();
    return corrected == null || state.statuses().contains(corrected)
        ? new Decision.Happens(
            new StatusRecorded(command.consent(), command.status(), now.stamp(command.issued())))
        : new Decision.Refuse(ConsentRefusal.NOTHING_TO_CORRECT);
  }

  private static boolean vouched(RecordStatus command, Circumstances now) {
    Attestation attestation = command.attestation();
    OrganisationId recipient = command.consent().recipient();
    return command.status().factClass() == FactClass.STATUS
        && command.status().recordedBy().equals(recipient)
        && attestation.recordedBy().equals(recipient)
        && attestation.victim().equals(command.consent().victim())
        && attestation.facts().equals(List.of(command.status().id()))
        && now.attestations().genuine(attestation);
  }
}
