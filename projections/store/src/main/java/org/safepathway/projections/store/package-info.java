/**
 * The read-store port: a document store with guarded writes, one database per organisation. It
 * deals in names, index keys and JSON texts; no type of an audience and no event may ever enter.
 */
@NullMarked
package org.safepathway.projections.store;

import org.jspecify.annotations.NullMarked;
