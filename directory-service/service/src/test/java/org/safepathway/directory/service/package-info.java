/** The rules of a network, one file a rule. */
@NullMarked
package org.safepathway.directory.service;

import org.jspecify.annotations.NullMarked;
