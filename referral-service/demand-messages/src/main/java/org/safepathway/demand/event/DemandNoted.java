package org.safepathway.demand.event;

import java.time.Instant;
import java.time.LocalDate;
import org.safepathway.demand.DemandId;
import org.safepathway.demand.UnmetNeed;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Stamp;

/**
 * A need was told of that nobody took; she agrees to be counted.
 *
 * @param demand which need
 * @param need all that is told of it
 * @param week the Monday of the week in which it was (Europe/London)
 * @param shown under which id a consortium sees it: another one each time it is told of
 * @param agreement stands for her consent to statistics
 * @param agreedAt when that consent was seen to live: a withdrawal since then ends it
 * @param tried the service that could not take her; no consortium is told
 * @param stamp when and by whom
 */
@EventVersion(1)
public record DemandNoted(
    DemandId demand,
    UnmetNeed need,
    LocalDate week,
    DemandId shown,
    String agreement,
    Instant agreedAt,
    OrganisationId tried,
    Stamp stamp)
    implements DemandEvent {}
