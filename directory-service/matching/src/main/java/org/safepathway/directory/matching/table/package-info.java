/** Reads small tables of data, strictly: whole, or not at all. */
@NullMarked
package org.safepathway.directory.matching.table;

import org.jspecify.annotations.NullMarked;
