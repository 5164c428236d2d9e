/**
 * A real Keycloak in a process of its own, for tests: unpacked from its Maven distribution,
 * prepared once and kept, started once for a JVM. A dependency of tests alone.
 */
@NullMarked
package org.safepathway.keycloak.testing;

import org.jspecify.annotations.NullMarked;
