package org.safepathway.identity.signin;

import org.safepathway.directory.OrganisationKind;

/**
 * Whose desk this process has, where it has one: the inside tells it of nobody else’s staff, so who
 * is not known here may be of another room. Without such a bean all desks are here.
 *
 * @param kind the kind of organisation whose people work here
 */
public record DeskOf(OrganisationKind kind) {}
