/**
 * What low observers can see of an application, and what is taken out of it before two of them are
 * compared. What is taken out is a reviewed list.
 */
@NullMarked
package org.safepathway.firewall.look;

import org.jspecify.annotations.NullMarked;
