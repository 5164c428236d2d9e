/** What holds of command. */
@NullMarked
package org.safepathway.directory.matching.command;

import org.jspecify.annotations.NullMarked;
