@NullMarked
package org.safepathway.specialist.desk.links;

import org.jspecify.annotations.NullMarked;
