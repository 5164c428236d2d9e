package org.safepathway.directory.event;

/** Something that happened to an offer. */
public sealed interface OfferEvent extends DirectoryEvent
    permits OfferMade,
        OfferDescribed,
        IntakeSet,
        CapacitySaid,
        FundingRenewed,
        OfferAssured,
        OfferEnded {}
