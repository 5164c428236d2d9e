/**
 * The steps of the journey as data: who does what, and who looks afterwards. What they ought to see
 * is never said here but in the table.
 */
@NullMarked
package org.safepathway.acceptance.journey.scene;

import org.jspecify.annotations.NullMarked;
