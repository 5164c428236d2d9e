/**
 * Runs pairs of histories in two applications and compares what low observers see: the same to the
 * byte, or a counterexample made small. Nothing of the application itself may ever enter.
 */
@NullMarked
package org.safepathway.firewall.campaign;

import org.jspecify.annotations.NullMarked;
