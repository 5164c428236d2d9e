/**
 * Who calls: sign-in at the desks, and for demos an issuer of our own. A token says who somebody is
 * and for which organisation; what they may do is asked of the registry and never read from it.
 */
@NullMarked
package org.safepathway.identity;

import org.jspecify.annotations.NullMarked;
