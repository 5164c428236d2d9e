/**
 * The directory’s write side: the aggregates Organisation and Offer, the log of their events, and
 * the registry and the catalogue that are folded from it. No victim may enter, and no face of an
 * offer that only specialists match on.
 */
@NullMarked
package org.safepathway.directory.changes;

import org.jspecify.annotations.NullMarked;
