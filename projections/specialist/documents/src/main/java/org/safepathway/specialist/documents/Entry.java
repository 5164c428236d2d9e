package org.safepathway.specialist.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/**
 * One line of a case's history. It never says where she was sent on to, nor which class of fact was
 * touched: both can be a proxy of status (DOMAIN.md rule 5) and would outlive the consent.
 *
 * @param at when
 * @param what what happened
 * @param organisation for whom it was done, or null where it is another service of which this
 *     organisation has not been told by her that it supports her too (DOMAIN.md rule 23)
 * @param person who did it, for the own organisation only; else null
 */
public record Entry(
    Instant at, Happening what, @Nullable OrganisationId organisation, @Nullable PersonId person) {}
