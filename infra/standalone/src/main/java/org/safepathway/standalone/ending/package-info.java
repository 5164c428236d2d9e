/**
 * What she took back, kept apart from what is backed up and applied again after a restore. What she
 * gave may never enter: a restore gives nothing.
 */
@NullMarked
package org.safepathway.standalone.ending;

import org.jspecify.annotations.NullMarked;
