/**
 * The sizing note ({@code infra/docs/sizing.md}) is drawn from {@code sizing.csv} and this package
 * works its figures out again: sizes of events from the golden files, overheads on disk from the
 * real schemas.
 */
@NullMarked
package org.safepathway.standalone.sizing;

import org.jspecify.annotations.NullMarked;
