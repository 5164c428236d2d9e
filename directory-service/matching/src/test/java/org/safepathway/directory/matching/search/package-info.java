/** What holds of search. */
@NullMarked
package org.safepathway.directory.matching.search;

import org.jspecify.annotations.NullMarked;
