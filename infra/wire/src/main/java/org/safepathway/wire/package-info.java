/**
 * How a port of ours, a plain interface, is called from another process: arguments and answers as
 * JSON, one request a call, and a closed list of types. It knows no port in particular; no rule, no
 * fact and no framework may ever enter.
 */
@NullMarked
package org.safepathway.wire;

import org.jspecify.annotations.NullMarked;
