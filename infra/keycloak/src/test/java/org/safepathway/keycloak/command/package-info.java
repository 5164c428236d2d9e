/** The command line of {@code infra/realm}. */
@NullMarked
package org.safepathway.keycloak.command;

import org.jspecify.annotations.NullMarked;
