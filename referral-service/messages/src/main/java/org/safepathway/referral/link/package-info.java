/**
 * The link between two organisations that both support one victim: made by her alone, by a code
 * that she carries from one to the other, and never a merge (DOMAIN.md rule 23). No code in clear
 * and no fact may ever enter.
 */
@NullMarked
package org.safepathway.referral.link;

import org.jspecify.annotations.NullMarked;
