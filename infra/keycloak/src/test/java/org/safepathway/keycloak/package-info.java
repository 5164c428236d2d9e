/** The realm file as text; a real Keycloak reads it in infra/keycloak-testing. */
@NullMarked
package org.safepathway.keycloak;

import org.jspecify.annotations.NullMarked;
