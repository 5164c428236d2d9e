package org.safepathway.consent;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * A mobile-fingerprint consent was kept long enough: from here on nothing goes by it any more
 * (DOMAIN.md rule 24).
 *
 * @param consent the stream
 * @param stamp when and by whom
 */
@EventVersion(1)
public record FingerprintConsentAgedOut(ConsentId consent, Stamp stamp) implements ConsentEvent {}
