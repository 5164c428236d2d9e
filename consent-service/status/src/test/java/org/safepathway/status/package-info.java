/** What needs and offers make of each other. Victims, and who asked, may never enter. */
@NullMarked
package org.safepathway.status;

import org.jspecify.annotations.NullMarked;
