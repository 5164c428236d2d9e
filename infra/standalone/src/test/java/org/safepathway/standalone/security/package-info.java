/**
 * Whether the tables of infra/docs/security say what is so, and the rules of code that they name.
 */
@NullMarked
package org.safepathway.standalone.security;

import org.jspecify.annotations.NullMarked;
