/**
 * How often the service offer was looked at, by unit of a force and week. Who looked, and for whom,
 * may never enter.
 */
@NullMarked
package org.safepathway.directory.awareness;

import org.jspecify.annotations.NullMarked;
