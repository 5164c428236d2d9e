/**
 * The door to sealed facts: {@code seal} and {@code open} are direct calls, so that no plaintext
 * ever crosses a bus. Implemented by the consent service.
 */
@NullMarked
package org.safepathway.consent.vault;

import org.jspecify.annotations.NullMarked;
