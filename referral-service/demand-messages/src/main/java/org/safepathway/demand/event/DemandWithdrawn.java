package org.safepathway.demand.event;

import org.safepathway.demand.DemandId;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * She does not agree to be counted any more: the consortium sees it no longer.
 *
 * @param demand which need
 * @param stamp when and by whom
 */
@EventVersion(1)
public record DemandWithdrawn(DemandId demand, Stamp stamp) implements DemandEvent {}
