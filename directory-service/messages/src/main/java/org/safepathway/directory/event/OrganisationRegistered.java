package org.safepathway.directory.event;

import org.safepathway.directory.Organisation;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * An organisation takes part.
 *
 * @param organisation as it stands
 * @param stamp when and by whom
 */
@EventVersion(1)
public record OrganisationRegistered(Organisation organisation, Stamp stamp)
    implements OrganisationEvent {}
