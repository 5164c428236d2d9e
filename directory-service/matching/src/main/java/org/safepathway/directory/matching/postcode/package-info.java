/**
 * From a postcode to the local authority. Only the first half of a postcode is ever looked at: the
 * whole of one is nearly an address, and none is kept.
 */
@NullMarked
package org.safepathway.directory.matching.postcode;

import org.jspecify.annotations.NullMarked;
