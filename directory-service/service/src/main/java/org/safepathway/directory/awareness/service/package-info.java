/**
 * Counts how often the offer was looked at, in a small file of its own. Who looked, and for whom,
 * may never enter.
 */
@NullMarked
package org.safepathway.directory.awareness.service;

import org.jspecify.annotations.NullMarked;
