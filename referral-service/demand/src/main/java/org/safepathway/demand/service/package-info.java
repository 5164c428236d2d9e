/**
 * Needs that nobody took, over a log of their own (decision 0020). What of them is shown goes
 * through one function of disclosure control, {@link
 * org.safepathway.demand.service.DisclosureControl}. Nothing that leads to a victim may ever enter,
 * and no Spring.
 */
@NullMarked
package org.safepathway.demand.service;

import org.jspecify.annotations.NullMarked;
