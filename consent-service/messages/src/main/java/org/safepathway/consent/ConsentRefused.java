package org.safepathway.consent;

import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * She did not agree; an earlier consent for the same purpose ends.
 *
 * @param consent the stream
 * @param purpose the purpose
 * @param stage who asked
 * @param record how it was asked and answered
 * @param stamp when and by whom
 */
@EventVersion(1)
public record ConsentRefused(
    ConsentId consent, Purpose purpose, ConsentStage stage, ConsentRecord record, Stamp stamp)
    implements ConsentEvent {}
