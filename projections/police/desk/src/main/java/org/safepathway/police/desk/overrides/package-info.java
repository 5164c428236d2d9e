/**
 * Overrides that wait for a supervisor: which service, which unit, since when. Nothing about the
 * victim, and none that is linked to the police, may ever enter (DOMAIN.md rules 10 and 21).
 */
@NullMarked
package org.safepathway.police.desk.overrides;

import org.jspecify.annotations.NullMarked;
