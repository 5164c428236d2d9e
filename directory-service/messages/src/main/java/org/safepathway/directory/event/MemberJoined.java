package org.safepathway.directory.event;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Stamp;

/**
 * A service became a member of a consortium.
 *
 * @param consortium of which
 * @param member which service
 * @param stamp when and by whom
 */
@EventVersion(1)
public record MemberJoined(OrganisationId consortium, OrganisationId member, Stamp stamp)
    implements OrganisationEvent {}
