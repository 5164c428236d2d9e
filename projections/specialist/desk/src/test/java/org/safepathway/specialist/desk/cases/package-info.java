/** Tests of the parts of the specialist desk, a file per rule. */
@NullMarked
package org.safepathway.specialist.desk.cases;

import org.jspecify.annotations.NullMarked;
