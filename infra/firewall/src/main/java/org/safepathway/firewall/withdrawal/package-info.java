/**
 * Readers race withdrawals (ARCHITECTURE.md, invariant 3). What a reading shows may never enter: it
 * is counted and forgotten.
 */
@NullMarked
package org.safepathway.firewall.withdrawal;

import org.jspecify.annotations.NullMarked;
