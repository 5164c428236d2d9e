/**
 * The service offer by the Open Referral UK standard (HSDS-UK 3.0), without Spring: what is
 * published of an offer, and how it is found. Nothing may enter that lets somebody find a victim:
 * no address of a refuge, no capacity, no area that a service keeps away from. {@link PublicFace}
 * takes those off at the door.
 */
@NullMarked
package org.safepathway.hsds;

import org.jspecify.annotations.NullMarked;
