/**
 * The registrar’s pages and API: which organisations take part, who their staff are, and loading a
 * directory from elsewhere. Nothing about a victim may ever enter (DOMAIN.md rule 26).
 */
@NullMarked
package org.safepathway.registrar.desk;

import org.jspecify.annotations.NullMarked;
