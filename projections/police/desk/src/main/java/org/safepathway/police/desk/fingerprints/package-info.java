/**
 * The record of a question for a mobile fingerprint. Its result has no field here and may never
 * enter (DOMAIN.md rule 15).
 */
@NullMarked
package org.safepathway.police.desk.fingerprints;

import org.jspecify.annotations.NullMarked;
