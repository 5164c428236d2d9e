package org.safepathway.directory.event;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.Stamp;

/**
 * Somebody left the staff.
 *
 * @param organisation whose staff
 * @param person who
 * @param stamp when and by whom
 */
@EventVersion(1)
public record StaffLeft(OrganisationId organisation, PersonId person, Stamp stamp)
    implements OrganisationEvent {}
