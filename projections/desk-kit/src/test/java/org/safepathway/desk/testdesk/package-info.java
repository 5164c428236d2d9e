/** A desk of nobody, as a real one would be written, for the tests of the kit. */
@NullMarked
package org.safepathway.desk.testdesk;

import org.jspecify.annotations.NullMarked;
