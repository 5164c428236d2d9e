/**
 * Asking a consortium where a referral came to nothing: for the officer who sent it and for the
 * service that cannot take it. Nothing of her but four closed answers may ever enter.
 */
@NullMarked
package org.safepathway.desk.asking;

import org.jspecify.annotations.NullMarked;
