/** Tests of the parts of the specialist desk, a file per rule. */
@NullMarked
package org.safepathway.specialist.desk.consents;

import org.jspecify.annotations.NullMarked;
