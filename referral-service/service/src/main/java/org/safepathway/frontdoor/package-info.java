/**
 * The front door: the one way from a desk to the inside. It finds out who calls in our registry,
 * decides by one table who may ask what, turns an organisation's own references into streams, and
 * sends commands. It never decides what a stream decides, holds no plaintext beyond a direct call
 * to the vault, and lets no platform id out. No Spring and no framework may enter.
 */
@NullMarked
package org.safepathway.frontdoor;

import org.jspecify.annotations.NullMarked;
