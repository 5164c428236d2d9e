/**
 * What stands in an answer, by the standard’s own names: records of what is public and of nothing
 * else. A field without a value is left out, since the standard takes no null.
 */
@NullMarked
package org.safepathway.hsds.document;

import org.jspecify.annotations.NullMarked;
