@NullMarked
package org.safepathway.hsds.web;

import org.jspecify.annotations.NullMarked;
