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
 * @param position of the event that says so: what is said again later, of the same time too, is
 *     another item, and is asked anew
 */
public record DueItem(DueKind kind, String subject, VictimId victim, Instant due, long position) {

  /** When what hangs on something else than the time is due; far beyond any clock. */
  static final Instant NOT_BY_THE_CLOCK = Instant.parse("9999-12-31T00:00:00Z");
}
