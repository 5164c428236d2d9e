package org.safepathway.directory.requests;

import java.time.Instant;
import org.safepathway.kernel.PersonId;

/**
 * A request in the register; it is never changed.
 *
 * @param request what was received
 * @param answer what was answered
 * @param at when it was registered
 * @param by who registered it
 */
public record RegisteredRequest(
    ReceivedRequest request, GivenAnswer answer, Instant at, PersonId by) {}
