/**
 * The one port from a desk to the inside: {@code act}, {@code seal}, {@code open}. A method call in
 * one process and mutual TLS in many; no platform id ever leaves through it.
 */
@NullMarked
package org.safepathway.referral.inside;

import org.jspecify.annotations.NullMarked;
