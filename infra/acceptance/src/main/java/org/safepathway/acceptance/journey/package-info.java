/**
 * The journey: drives a running demo instance through its public API, prints what each observer
 * sees at each step, and judges it against a reviewed table of expectations. It knows the API's
 * contract and nothing of the inside: no type of a service, a room or a document may ever enter.
 */
@NullMarked
package org.safepathway.acceptance.journey;

import org.jspecify.annotations.NullMarked;
