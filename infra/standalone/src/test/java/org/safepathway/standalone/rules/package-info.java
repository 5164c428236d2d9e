/** One test for each rule of DOMAIN.md, named after it, against the real engine or application. */
@NullMarked
package org.safepathway.standalone.rules;

import org.jspecify.annotations.NullMarked;
