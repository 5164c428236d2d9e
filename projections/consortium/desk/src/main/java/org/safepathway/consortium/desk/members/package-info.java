/** Who the members of a consortium are. Nothing about a victim may ever enter. */
@NullMarked
package org.safepathway.consortium.desk.members;

import org.jspecify.annotations.NullMarked;
