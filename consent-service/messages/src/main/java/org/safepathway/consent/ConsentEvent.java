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
        FingerprintConsentRecorded,
        FingerprintConsentAgedOut {

  /** Whether it is about what a recipient may open: consents to support, and overrides. */
  static boolean grants(ConsentEvent event) {
    return switch (event) {
      case ConsentGiven e -> e.purpose() == Purpose.SUPPORT;
      case ConsentRefused e -> e.purpose() == Purpose.SUPPORT;
      case ConsentNarrowed e -> e.purpose() == Purpose.SUPPORT;
      case ConsentWithdrawn e -> e.purpose() == Purpose.SUPPORT;
      case ConsentLapsed e -> e.purpose() == Purpose.SUPPORT;
      case OverrideAsked e -> true;
      case OverrideAuthorised e -> true;
      case OverrideRefused e -> true;
      case OverrideEscalated e -> true;
      case OverrideExpired e -> true;
      case OverrideLapsed e -> true;
      case StatusRecorded e -> false;
      case FactsOpened e -> false;
      case FingerprintConsentRecorded e -> false;
      case FingerprintConsentAgedOut e -> false;
    };
  }

  /** The stream. */
  ConsentId consent();

  @Override
  @JsonIgnore
  default VictimId victimId() {
    return consent().victim();
  }
}
