package org.safepathway.specialist.documents;

import java.time.Instant;
import org.safepathway.kernel.PersonId;
import org.safepathway.referral.ContactResult;

/**
 * One attempt to reach her.
 *
 * @param at when
 * @param result what came of it
 * @param by who tried
 */
public record Contact(Instant at, ContactResult result, PersonId by) {}
