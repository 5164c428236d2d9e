/**
 * The one way in which messages become bytes: JSON by Jackson, equal values to equal bytes. Types
 * of the domain are read from their own annotations and may never be named here.
 */
@NullMarked
package org.safepathway.eventstore.serial;

import org.jspecify.annotations.NullMarked;
