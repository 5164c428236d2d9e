/**
 * The organisation’s own offer, for its managers: what everybody may see of it. The other face of
 * an offer, which only specialists match on, and anything about a victim may never enter.
 */
@NullMarked
package org.safepathway.specialist.desk.offers;

import org.jspecify.annotations.NullMarked;
