/**
 * What {@code infra/drill} does and looks at through the public API before and after a restore. It
 * starts nothing and touches no file of the platform's; the script does.
 */
@NullMarked
package org.safepathway.acceptance.drill;

import org.jspecify.annotations.NullMarked;
