/**
 * Overrides that wait for a duty manager of this organisation, since someone linked to the police
 * is concerned (DOMAIN.md rule 10). Nothing about the victim and no reason may ever enter: they are
 * opened in the case, once there is one.
 */
@NullMarked
package org.safepathway.specialist.desk.overrides;

import org.jspecify.annotations.NullMarked;
