package org.safepathway.consent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.VictimId;

/** The events of a Consent stream. */
public sealed interface ConsentEvent extends Event
    permits ConsentGiven,
        ConsentRefused,
        ConsentNarrowed,
        ConsentWithdrawn,
        ConsentLapsed,
        StatusRecorded,
        FactsOpened,
        OverrideAsked,
        OverrideAuthorised,
        OverrideRefused,
        OverrideEscalated,
        OverrideExpired,
        OverrideLapsed,
        FingerprintConsentRecorded {

  /** The stream. */
  ConsentId consent();

  @Override
  @JsonIgnore
  default VictimId victimId() {
    return consent().victim();
  }
}
