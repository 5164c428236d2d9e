package org.safepathway.directory.event;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Stamp;

/**
 * An organisation takes part no more.
 *
 * @param organisation which
 * @param stamp when and by whom
 */
@EventVersion(1)
public record OrganisationClosed(OrganisationId organisation, Stamp stamp)
    implements OrganisationEvent {}
