/**
 * What supervisors see of how often their units looked at the offer. No officer’s name and nothing
 * about a victim may ever enter.
 */
@NullMarked
package org.safepathway.police.desk.awareness;

import org.jspecify.annotations.NullMarked;
