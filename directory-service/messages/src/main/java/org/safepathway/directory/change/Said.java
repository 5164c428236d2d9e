package org.safepathway.directory.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Capacity;
import org.safepathway.directory.IntakeState;
import org.safepathway.kernel.PersonId;

/**
 * What an offer said of its intake and its capacity from a time on.
 *
 * @param at from when
 * @param by who said it
 * @param intake then
 * @param capacity then, or null if none was said
 */
public record Said(Instant at, PersonId by, IntakeState intake, @Nullable Capacity capacity) {}
