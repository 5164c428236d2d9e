/**
 * Registering and closing organisations, and who their staff are. What an organisation knows of
 * anybody but its own staff may never enter.
 */
@NullMarked
package org.safepathway.registrar.desk.organisations;

import org.jspecify.annotations.NullMarked;
