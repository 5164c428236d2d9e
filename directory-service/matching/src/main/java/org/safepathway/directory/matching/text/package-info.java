/** What the words of the directory and of matching are called in plain English. */
@NullMarked
package org.safepathway.directory.matching.text;

import org.jspecify.annotations.NullMarked;
