package org.safepathway.referral.link;

import org.safepathway.kernel.Issued;

/**
 * Asks whether the code could be taken up by the caller’s organisation now, and by whose consent it
 * was made. Done if the caller took it up under this very request already; nothing is appended.
 *
 * @param link the code’s digest
 * @param issued who, under the request that would take it up
 */
public record AskLink(LinkId link, Issued issued) implements LinkCommand {}
