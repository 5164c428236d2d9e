package org.safepathway.consent;

import org.safepathway.kernel.Issued;

/**
 * Records a status fact under a live consent that names STATUS for the recorder's own organisation.
 *
 * @param consent the stream
 * @param status the sealed status fact
 * @param attestation the vault's word on it
 * @param issued who, under which request
 */
public record RecordStatus(
    ConsentId consent, SealedFact status, Attestation attestation, Issued issued)
    implements ConsentCommand {}
