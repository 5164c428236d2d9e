/**
 * One of the two applications of a pair: a process of its own with a stepped clock, driven over
 * HTTP as people drive it. What a history says, and what is compared, may never enter.
 */
@NullMarked
package org.safepathway.firewall.side;

import org.jspecify.annotations.NullMarked;
