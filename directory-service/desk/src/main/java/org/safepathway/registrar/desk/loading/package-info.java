/**
 * Loads a directory that somebody else keeps, in the open standard. What a record says is judged
 * record by record; what it says may never be told back in a fault.
 */
@NullMarked
package org.safepathway.registrar.desk.loading;

import org.jspecify.annotations.NullMarked;
