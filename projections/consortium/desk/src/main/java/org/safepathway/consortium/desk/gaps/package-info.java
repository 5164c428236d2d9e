/**
 * Where members offer little, and what nobody took, counted. Nothing about one victim may ever
 * enter.
 */
@NullMarked
package org.safepathway.consortium.desk.gaps;

import org.jspecify.annotations.NullMarked;
