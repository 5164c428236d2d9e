package org.safepathway.demand.event;

import org.safepathway.demand.DemandId;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * Somebody asked, and she had not agreed to be counted: of the need nothing is kept.
 *
 * @param demand which need
 * @param stamp when and by whom
 */
@EventVersion(1)
public record DemandNotCounted(DemandId demand, Stamp stamp) implements DemandEvent {}
