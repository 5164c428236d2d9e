/** {@code infra/match}: matches a situation in a file with the offers of a network file. */
@NullMarked
package org.safepathway.directory.matching.command;

import org.jspecify.annotations.NullMarked;
