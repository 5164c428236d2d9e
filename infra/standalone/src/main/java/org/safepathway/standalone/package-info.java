/**
 * Everything in one process: Spring starts and stops the parts, and nothing else. No rule of the
 * domain may ever enter here.
 */
@NullMarked
package org.safepathway.standalone;

import org.jspecify.annotations.NullMarked;
