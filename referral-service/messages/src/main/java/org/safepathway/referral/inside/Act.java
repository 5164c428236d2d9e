package org.safepathway.referral.inside;

/**
 * Everything that a desk can ask the inside to do. A status never travels in one: facts are sealed
 * first.
 */
public sealed interface Act
    permits Refer,
        ReferByOverride,
        DecideOverride,
        RecordFingerprint,
        Recall,
        AddFacts,
        Receive,
        GiveTriage,
        Accept,
        Wait,
        Decline,
        ReturnIncomplete,
        Contact,
        Acknowledge,
        Engage,
        Close,
        Reopen,
        Undo,
        WriteNote,
        ReferOn,
        Redirect,
        TakeConsent,
        Narrow,
        Withdraw,
        EnterLinkCode,
        Unlink,
        Erase {}
