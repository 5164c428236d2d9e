/** How a program signs in: for journeys and tests, on the JDK's own client; no framework enters. */
@NullMarked
package org.safepathway.identity.client;

import org.jspecify.annotations.NullMarked;
