/**
 * What a police force's own database holds: coarse states of what its officers sent, and overrides
 * that its supervisors may decide. No fact, class of fact, consent, reason or victim may ever enter
 * (DOMAIN.md rules 4 and 14), and nothing finer than a coarse state.
 */
@NullMarked
package org.safepathway.police.documents;

import org.jspecify.annotations.NullMarked;
