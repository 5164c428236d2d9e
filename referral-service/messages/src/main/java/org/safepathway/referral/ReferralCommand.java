package org.safepathway.referral;

import org.safepathway.kernel.Command;

/** The commands of a Referral stream. */
public sealed interface ReferralCommand extends Command
    permits SendReferral,
        SendByOverride,
        ReceiveReferral,
        TriageReferral,
        AcceptReferral,
        PutOnWaitingList,
        DeclineReferral,
        RedirectReferral,
        ReturnReferral,
        RecordContact,
        EngageVictim,
        CloseReferral,
        RecallReferral,
        ReopenReferral,
        UndoAcceptance,
        AddNote,
        NoteReceiptOverdue,
        NoteContactOverdue,
        NoteUndeliverable,
        AcknowledgeChange,
        AgeOutReferrersRecord,
        JudgeReferral {

  /** The referral. */
  ReferralId referral();

  @Override
  default String stream() {
    return "referral-" + referral();
  }
}
