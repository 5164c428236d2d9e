/**
 * From events to what police forces hold: a pure fold that reads who sent what, when, and its
 * coarse state, and overrides that wait. It looks at no fact, consent or note, and keeps no fine
 * state even inside (DOMAIN.md rules 4, 14 and 21).
 */
@NullMarked
package org.safepathway.police.projector;

import org.jspecify.annotations.NullMarked;
