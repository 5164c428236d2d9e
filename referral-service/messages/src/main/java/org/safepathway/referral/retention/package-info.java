/**
 * How long what is kept (DOMAIN.md rule 24): one table, and what an operator may shorten in it. No
 * record about anybody may ever enter.
 */
@NullMarked
package org.safepathway.referral.retention;

import org.jspecify.annotations.NullMarked;
