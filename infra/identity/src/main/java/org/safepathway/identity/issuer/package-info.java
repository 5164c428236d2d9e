/**
 * An OpenID Connect issuer of our own for demos, with tokens of the shape that Keycloak gives. It
 * knows the registry's people and one public password, so it refuses to be anything but a demo. Its
 * sign-in is its own: it never counts as a sign-in at a desk.
 */
@NullMarked
package org.safepathway.identity.issuer;

import org.jspecify.annotations.NullMarked;
