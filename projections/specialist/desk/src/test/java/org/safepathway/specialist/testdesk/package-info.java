/** The specialist desk as an application of its own, with an inside that answers as it is told. */
@NullMarked
package org.safepathway.specialist.testdesk;

import org.jspecify.annotations.NullMarked;
