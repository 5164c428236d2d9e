/**
 * The accounts with which staff sign in, as desks ask for them. What somebody may do is the
 * directory’s to say, and nothing about a victim may ever enter.
 */
@NullMarked
package org.safepathway.directory.accounts;

import org.jspecify.annotations.NullMarked;
