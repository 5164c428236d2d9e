/** Needs that nobody took, and suggesting a member for one. A person may never enter. */
@NullMarked
package org.safepathway.consortium.desk.demand;

import org.jspecify.annotations.NullMarked;
