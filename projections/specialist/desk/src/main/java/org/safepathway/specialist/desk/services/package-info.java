/** The services of other organisations, as the registry has them now. Nothing about a victim. */
@NullMarked
package org.safepathway.specialist.desk.services;

import org.jspecify.annotations.NullMarked;
