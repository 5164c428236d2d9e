package org.safepathway.status;

import java.time.Instant;
import org.safepathway.kernel.PersonId;

/**
 * What an organisation said of the face of its offer that only specialists see, from a time on.
 *
 * @param at from when
 * @param by who said it
 * @param face what
 */
public record SaidFace(Instant at, PersonId by, OtherFace face) {}
