/**
 * Finding a service: from what an officer says of a situation to a ranked list with reasons. The
 * situation names nobody, is kept nowhere and travels no further than this room. No offer that
 * speaks of status may ever enter (DOMAIN.md rule 5).
 */
@NullMarked
package org.safepathway.police.desk.finding;

import org.jspecify.annotations.NullMarked;
