package org.safepathway.consent;

import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.OrganisationId;

/**
 * A fact in the only form in which it travels and rests.
 *
 * @param id the fact
 * @param factClass its class, bound into the envelope as well
 * @param recordedBy the organisation that entered it
 * @param supersedes the fact that this one corrects, or null
 * @param envelope Base64 of the AES-256-GCM ciphertext, padded to steps of 1 KiB (STATUS: exactly
 *     one step; CASE_NOTE: exactly four)
 * @param fingerprint Base64url of a keyed digest of the plaintext, under a key that is destroyed
 *     with the fact's own, so that a repeated request can be recognised without reading
 */
public record SealedFact(
    FactId id,
    FactClass factClass,
    OrganisationId recordedBy,
    @Nullable FactId supersedes,
    String envelope,
    String fingerprint) {}
