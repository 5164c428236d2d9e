/** {@code infra/realm}: prints the realm file of a network. */
@NullMarked
package org.safepathway.keycloak.command;

import org.jspecify.annotations.NullMarked;
