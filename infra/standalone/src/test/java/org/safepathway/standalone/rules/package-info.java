/**
 * The rules of the domain, one test file each and named after it: each asks the rule itself of the
 * real engine or of the running application, at its hard edges. No stand-in for a part may enter.
 */
@NullMarked
package org.safepathway.standalone.rules;

import org.jspecify.annotations.NullMarked;
