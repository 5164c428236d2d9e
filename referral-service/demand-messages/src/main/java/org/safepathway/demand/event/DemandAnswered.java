package org.safepathway.demand.event;

import org.safepathway.demand.DemandId;
import org.safepathway.demand.HolderAnswer;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * Whoever asked said what came of the suggestion.
 *
 * @param demand which need
 * @param suggestion to which one, by its number
 * @param answer that
 * @param stamp when and by whom
 */
@EventVersion(1)
public record DemandAnswered(DemandId demand, int suggestion, HolderAnswer answer, Stamp stamp)
    implements DemandEvent {}
