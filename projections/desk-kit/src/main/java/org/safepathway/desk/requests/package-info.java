/**
 * The page of the register of requests, which the desks of police and of specialists share
 * (DOMAIN.md rules 14 and 22). Nothing here knows a victim or a referral.
 */
@NullMarked
package org.safepathway.desk.requests;

import org.jspecify.annotations.NullMarked;
