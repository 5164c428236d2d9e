/**
 * How often one caller may ask: a person, and an address. Nothing is kept but numbers in memory,
 * and no more of them than there is room for.
 */
@NullMarked
package org.safepathway.identity.limits;

import org.jspecify.annotations.NullMarked;
