/** The pages on which managers keep their offer current. */
@NullMarked
package org.safepathway.specialist.desk.offers;

import org.jspecify.annotations.NullMarked;
