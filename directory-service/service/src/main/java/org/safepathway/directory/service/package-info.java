/**
 * The registry as it runs: organisations, staff and offers read from a network file and swapped as
 * a whole. No framework may enter, and nothing that speaks of status (DOMAIN.md rule 5).
 */
@NullMarked
package org.safepathway.directory.service;

import org.jspecify.annotations.NullMarked;
