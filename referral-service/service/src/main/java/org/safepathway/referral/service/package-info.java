/**
 * The Referral stream: plain state, one small decider a use case, edges only from the {@link
 * org.safepathway.referral.Edge} table, and a thin Axon shell. No Spring, no plaintext of a person
 * and nothing that could name a status may ever enter.
 */
@NullMarked
package org.safepathway.referral.service;

import org.jspecify.annotations.NullMarked;
