/**
 * What officers and their supervisors see and may ask: pages and API in one. It reads only its own
 * force’s database, puts facts in and can never take one out. No status, no proxy of one, no event
 * and no other audience’s document may ever enter (DOMAIN.md rules 4 and 5).
 */
@NullMarked
package org.safepathway.police.desk;

import org.jspecify.annotations.NullMarked;
