package org.safepathway.specialist.documents;

import java.time.Instant;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;

/**
 * Who she is or how she may be contacted was changed elsewhere, and nobody here has acknowledged it
 * (DOMAIN.md rule 20). It never says by whom: that would say who else has her.
 *
 * @param fact the newer fact, which this case holds
 * @param changed its class
 * @param at when it was changed
 */
public record Alert(FactId fact, FactClass changed, Instant at) {}
