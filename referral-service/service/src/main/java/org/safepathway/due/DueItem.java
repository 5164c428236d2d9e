package org.safepathway.due;

import java.time.Instant;
import org.safepathway.kernel.VictimId;

/**
 * Something that becomes due. Kind and subject are its key.
 *
 * @param kind what
 * @param subject the id that the kind speaks of
 * @param victim whose record, so that an erasure finds it
 * @param due when
 */
public record DueItem(DueKind kind, String subject, VictimId victim, Instant due) {}
