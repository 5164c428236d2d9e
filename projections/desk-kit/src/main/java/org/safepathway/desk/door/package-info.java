/**
 * Who is let into a room: staff of its kind of organisation with a role that a page names. What any
 * page shows may never enter.
 */
@NullMarked
package org.safepathway.desk.door;

import org.jspecify.annotations.NullMarked;
