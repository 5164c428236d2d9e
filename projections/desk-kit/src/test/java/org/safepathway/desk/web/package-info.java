/** What a caller over HTTP gets, on the test desk and a real port. */
@NullMarked
package org.safepathway.desk.web;

import org.jspecify.annotations.NullMarked;
