/**
 * The referral life cycle as data, with the commands and events of a Referral stream. Plain
 * records; no fact about a victim in clear may ever enter.
 */
@NullMarked
package org.safepathway.referral;

import org.jspecify.annotations.NullMarked;
