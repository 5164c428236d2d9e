/**
 * Reads an existing directory that is published by the standard into draft offers. A bad record is
 * reported by itself and the good ones are kept; nothing is stored here.
 */
@NullMarked
package org.safepathway.hsds.importing;

import org.jspecify.annotations.NullMarked;
