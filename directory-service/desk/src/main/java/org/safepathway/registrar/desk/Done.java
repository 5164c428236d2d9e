package org.safepathway.registrar.desk;

import org.safepathway.kernel.OrganisationId;

/**
 * What an API caller is told of a change.
 *
 * @param organisation which organisation it was about
 */
public record Done(OrganisationId organisation) {}
