/**
 * Consent: the only grant. Its commands, events and values, one stream per victim and recipient
 * organisation. Plain records with sealed facts only; what a status can be lives in the status
 * module and may never enter here.
 */
@NullMarked
package org.safepathway.consent;

import org.jspecify.annotations.NullMarked;
