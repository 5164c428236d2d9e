/**
 * The Consent aggregate: what may be disclosed to whom, decided by small rules over a plain state.
 * Only sealed facts, no plaintext, no randomness and no clock but the injected one may ever enter.
 */
@NullMarked
package org.safepathway.consent.service;

import org.jspecify.annotations.NullMarked;
