/**
 * The read-store port on SQLite: a file per database, one writer per file. Nothing of SQLite may
 * leave this package.
 */
@NullMarked
package org.safepathway.projections.store.sqlite;

import org.jspecify.annotations.NullMarked;
