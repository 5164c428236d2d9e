/**
 * The service offer by the Open Referral UK standard (HSDS-UK 3.0). Nothing may enter that lets
 * somebody find a victim: no address of a refuge, no capacity, no area that a service keeps away
 * from.
 */
@NullMarked
package org.safepathway.hsds;

import org.jspecify.annotations.NullMarked;
