/**
 * How a caller of a desk becomes somebody: by session or by bearer token, checked against the
 * registry at each request, and let into the rooms of their organisation's kind only. No kind and
 * no role is ever read from a token.
 */
@NullMarked
package org.safepathway.identity.signin;

import org.jspecify.annotations.NullMarked;
