/**
 * The inbox, the case and the acts on it that need no more than a choice. Facts in clear may never
 * enter; a name is opened, never listed.
 */
@NullMarked
package org.safepathway.specialist.desk.cases;

import org.jspecify.annotations.NullMarked;
