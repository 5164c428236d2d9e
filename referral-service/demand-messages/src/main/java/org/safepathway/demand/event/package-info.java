/**
 * What happened to needs that nobody took, in a log of their own. Nothing that leads to a victim
 * may ever enter: no victim, referral, consent or reference.
 */
@NullMarked
package org.safepathway.demand.event;

import org.jspecify.annotations.NullMarked;
