package org.safepathway.directory.event;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Stamp;

/**
 * A service is no member of a consortium any more.
 *
 * @param consortium of which
 * @param member which service
 * @param stamp when and by whom
 */
@EventVersion(1)
public record MemberLeft(OrganisationId consortium, OrganisationId member, Stamp stamp)
    implements OrganisationEvent {}
