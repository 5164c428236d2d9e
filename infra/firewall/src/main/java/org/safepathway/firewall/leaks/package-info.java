/**
 * Tests the firewall’s tests: puts deliberate leaks into a copy of the sources, one at a time, and
 * asks whether a named test notices. The leaks are in {@code infra/firewall/leaks}, a patch each.
 */
@NullMarked
package org.safepathway.firewall.leaks;

import org.jspecify.annotations.NullMarked;
