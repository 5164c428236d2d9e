/**
 * What tests give to the inside in the place of chance. Nothing that is packaged may depend on this
 * module (a test holds that): whoever knows the seed knows every key.
 */
@NullMarked
package org.safepathway.kernel.testing;

import org.jspecify.annotations.NullMarked;
