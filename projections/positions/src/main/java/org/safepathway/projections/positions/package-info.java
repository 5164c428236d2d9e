/**
 * Where projectors are in the log, in a database that several of their processes share. What is
 * projected, and any document, may never enter.
 */
@NullMarked
package org.safepathway.projections.positions;

import org.jspecify.annotations.NullMarked;
