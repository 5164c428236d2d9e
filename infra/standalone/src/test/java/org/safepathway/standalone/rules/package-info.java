/** The rules of DOMAIN.md, each with the real engine: one test a rule, named after it. */
@NullMarked
package org.safepathway.standalone.rules;

import org.jspecify.annotations.NullMarked;
