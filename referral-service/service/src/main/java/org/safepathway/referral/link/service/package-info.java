/**
 * The Link stream: a code that is entered once, by another organisation, in time. No code in clear
 * may enter, only its digest; no Spring, no fact.
 */
@NullMarked
package org.safepathway.referral.link.service;

import org.jspecify.annotations.NullMarked;
