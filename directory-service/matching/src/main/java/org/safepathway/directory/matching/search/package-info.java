/**
 * Full-text search over what services say of themselves. Keeps nothing of what it was asked: a
 * search tells of the person for whom it is made.
 */
@NullMarked
package org.safepathway.directory.matching.search;

import org.jspecify.annotations.NullMarked;
