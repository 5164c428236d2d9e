/**
 * Nothing in clear (ARCHITECTURE.md invariant 6): every sealed field carries a canary through the
 * real application, and afterwards every byte that it left is searched.
 */
@NullMarked
package org.safepathway.standalone.canaries;

import org.jspecify.annotations.NullMarked;
