package org.safepathway.referral.link;

import org.safepathway.kernel.Issued;

/**
 * Closes a link because one of its ends is over, or could not be noted. Sent by the platform.
 *
 * @param link which
 * @param issued the platform, under which request
 */
public record CloseLink(LinkId link, Issued issued) implements LinkCommand {}
