package org.safepathway.kernel;

/**
 * Who acts: a person for one organisation. Built from a verified sign-in, never from a request.
 *
 * @param organisation the organisation acted for
 * @param person the person who acts
 */
public record Actor(OrganisationId organisation, PersonId person) {}
