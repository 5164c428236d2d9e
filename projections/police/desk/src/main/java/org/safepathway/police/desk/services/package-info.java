/**
 * What officers look up: the services to which they may refer, and the guidance. No offer that
 * speaks of status may ever enter (DOMAIN.md rule 5).
 */
@NullMarked
package org.safepathway.police.desk.services;

import org.jspecify.annotations.NullMarked;
