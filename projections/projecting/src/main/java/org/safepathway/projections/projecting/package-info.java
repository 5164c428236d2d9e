/**
 * Runs pure folds: from events, in order per victim, to each organisation's documents. Knows no
 * audience; no type of a room, and nothing that says what a document means, may ever enter.
 */
@NullMarked
package org.safepathway.projections.projecting;

import org.jspecify.annotations.NullMarked;
