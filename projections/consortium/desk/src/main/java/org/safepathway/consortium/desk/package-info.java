/**
 * What a consortium’s co-ordinator sees: needs that nobody took, without the person, gaps in the
 * offer, and who the members are. All of it comes through ports that look at the caller first. A
 * person, a referral, a consent, a text about somebody, or anything finer than disclosure control
 * lets through may never enter (DOMAIN.md rules 5, 6 and 27).
 */
@NullMarked
package org.safepathway.consortium.desk;

import org.jspecify.annotations.NullMarked;
