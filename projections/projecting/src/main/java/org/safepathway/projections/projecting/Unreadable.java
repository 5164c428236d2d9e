package org.safepathway.projections.projecting;

import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Event;

/**
 * What is known of an event that this program cannot read.
 *
 * @param stream the name of the stream in which it is
 * @param type its type; null where this program has none of that name
 */
public record Unreadable(String stream, @Nullable Class<? extends Event> type) {}
