/** Evidence that the firewall holds, from outside. What the application does may never enter. */
@NullMarked
package org.safepathway.firewall;

import org.jspecify.annotations.NullMarked;
