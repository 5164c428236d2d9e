package org.safepathway.referral;

import org.safepathway.kernel.Event;

/** The events of a Referral stream. */
public sealed interface ReferralEvent extends Event
    permits ReferralSent,
        ReferralUndeliverable,
        ReferralReceived,
        ReferralTriaged,
        ReferralAccepted,
        ReferralPutOnWaitingList,
        ReferralDeclined,
        ReferralRedirected,
        ReferralReturned,
        ContactAttempted,
        VictimEngaged,
        ReferralClosed,
        ReferralRecalled,
        ReferralReopened,
        AcceptanceUndone,
        NoteAdded,
        ReceiptOverdue,
        ContactOverdue,
        ChangeAcknowledged,
        ReferrersRecordAgedOut {

  /** The referral. */
  ReferralId referral();
}
