/**
 * Asking a consortium where the service cannot take her. Nothing that speaks of status may ever
 * enter: what is told goes to the other side of the wall.
 */
@NullMarked
package org.safepathway.specialist.desk.asking;

import org.jspecify.annotations.NullMarked;
