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

  /** Whether it is about what keeps her record: what a recipient may open, and who counts her. */
  static boolean keeps(ConsentEvent event) {
    return grants(event) || counts(event);
  }

  /** Whether it is about being counted: consents to statistics. */
  static boolean counts(ConsentEvent event) {
    return switch (event) {
      case ConsentGiven e -> e.purpose() == Purpose.STATISTICS;
      case ConsentRefused e -> e.purpose() == Purpose.STATISTICS;
      case ConsentNarrowed e -> e.purpose() == Purpose.STATISTICS;
      case ConsentWithdrawn e -> e.purpose() == Purpose.STATISTICS;
      case ConsentLapsed e -> e.purpose() == Purpose.STATISTICS;
      default -> false;
    };
  }

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
