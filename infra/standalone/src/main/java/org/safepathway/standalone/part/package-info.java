/**
 * Which part of the inside a process is, and how the parts reach each other: by certificates of
 * their own, and with the token of whoever acts. No rule of the domain may ever enter.
 */
@NullMarked
package org.safepathway.standalone.part;

import org.jspecify.annotations.NullMarked;
