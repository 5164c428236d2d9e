package org.safepathway.referral.victim;

import org.safepathway.kernel.Event;

/** The events of a Victim stream. */
public sealed interface VictimEvent extends Event
    permits VictimRegistered,
        FactsRecorded,
        VictimErased,
        LinkTried,
        VictimLinked,
        VictimUnlinked {}
