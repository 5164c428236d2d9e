/** Joining and leaving, with a real Keycloak. */
@NullMarked
package org.safepathway.onboarding;

import org.jspecify.annotations.NullMarked;
