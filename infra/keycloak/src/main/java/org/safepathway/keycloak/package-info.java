/**
 * The Keycloak realm by which staff sign in, made from the network: who they are and for which
 * organisation, and nothing else. Neither a kind of organisation nor what somebody may do is ever
 * decided by it (our registry has both), and nothing about a victim may enter.
 */
@NullMarked
package org.safepathway.keycloak;

import org.jspecify.annotations.NullMarked;
