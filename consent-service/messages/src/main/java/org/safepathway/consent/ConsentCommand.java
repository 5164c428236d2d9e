package org.safepathway.consent;

import org.safepathway.kernel.Command;

/** The commands of a Consent stream. */
public sealed interface ConsentCommand extends Command
    permits RecordConsent,
        NarrowConsent,
        WithdrawConsent,
        LapseConsent,
        RecordStatus,
        OpenFacts,
        ConfirmGrant,
        ConfirmConsent,
        ConfirmStatistics,
        AskOverride,
        AuthoriseOverride,
        RefuseOverride,
        EscalateOverride,
        ExpireOverride,
        LapseOverride,
        RecordFingerprintConsent,
        AgeOutFingerprintConsent,
        ConfirmRetentionOver {

  /** The stream. */
  ConsentId consent();

  @Override
  default String stream() {
    return consent().value();
  }
}
