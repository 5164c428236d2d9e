package org.safepathway.directory.service;

import org.safepathway.kernel.OrganisationId;

/**
 * A service is a member of a consortium.
 *
 * @param consortium of which
 * @param member which service
 */
public record Membership(OrganisationId consortium, OrganisationId member) {}
