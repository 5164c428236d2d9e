/** The realm with a real Keycloak, and the whole application signed in to by it. */
@NullMarked
package org.safepathway.keycloak.real;

import org.jspecify.annotations.NullMarked;
