/**
 * What people may change in the directory, and the port by which they do. Nothing here knows a
 * victim, and nothing may.
 */
@NullMarked
package org.safepathway.directory.change;

import org.jspecify.annotations.NullMarked;
