/**
 * What a browser test needs: the whole application on a port of its own, a Chromium, and a person
 * in front of it. Nothing here knows the application from inside.
 */
@NullMarked
package org.safepathway.standalone.browser;

import org.jspecify.annotations.NullMarked;
