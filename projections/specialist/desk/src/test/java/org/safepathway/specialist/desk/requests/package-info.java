@NullMarked
package org.safepathway.specialist.desk.requests;

import org.jspecify.annotations.NullMarked;
