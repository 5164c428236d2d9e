/**
 * The read-store port on MongoDB: a database per organisation, so that the engine itself can give
 * each a user of its own. Nothing of the driver may leave this package but the client that it is
 * given.
 */
@NullMarked
package org.safepathway.projections.store.mongo;

import org.jspecify.annotations.NullMarked;
