/** Requests and answers as they go over the wire. No expectation may enter. */
@NullMarked
package org.safepathway.acceptance.journey.http;

import org.jspecify.annotations.NullMarked;
