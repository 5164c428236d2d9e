/**
 * From events to what specialist organisations hold: a pure fold that keeps facts sealed and shows
 * each organisation those that a live grant of its own names. What a status can be has no type
 * here, and none may enter.
 */
@NullMarked
package org.safepathway.specialist.projector;

import org.jspecify.annotations.NullMarked;
