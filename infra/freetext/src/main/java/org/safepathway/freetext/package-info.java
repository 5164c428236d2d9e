/**
 * Recognises free text that speaks of immigration status or a proxy of it, so that police and
 * commissioner never hold any (DOMAIN.md rules 4 and 5). It knows words and no type of a status; no
 * text that it was given is kept, logged or repeated by it.
 */
@NullMarked
package org.safepathway.freetext;

import org.jspecify.annotations.NullMarked;
