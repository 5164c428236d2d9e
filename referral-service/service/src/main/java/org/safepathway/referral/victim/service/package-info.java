/**
 * The Victim stream: her sealed facts and their erasure. No Spring, no plaintext, and no fact of
 * class STATUS or CASE_NOTE may ever enter.
 */
@NullMarked
package org.safepathway.referral.victim.service;

import org.jspecify.annotations.NullMarked;
