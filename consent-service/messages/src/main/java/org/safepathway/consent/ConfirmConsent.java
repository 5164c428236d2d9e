package org.safepathway.consent;

import org.safepathway.kernel.Issued;

/**
 * Asks whether she herself agrees to be supported by the recipient now; an override, which is done
 * without her, is no yes. Nothing is appended or remembered. Staff of the recipient ask, and the
 * platform, which learns no more than yes or no.
 *
 * @param consent the stream
 * @param issued who, under which request
 */
public record ConfirmConsent(ConsentId consent, Issued issued) implements ConsentCommand {}
