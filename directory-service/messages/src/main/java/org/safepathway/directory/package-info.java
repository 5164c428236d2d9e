/**
 * Organisations, their staff and what they offer, as everybody may know it. Plain Java. Kinds of
 * service, needs and places that speak of status (DOMAIN.md rule 5) live in the status module and
 * may never enter here.
 */
@NullMarked
package org.safepathway.directory;

import org.jspecify.annotations.NullMarked;
