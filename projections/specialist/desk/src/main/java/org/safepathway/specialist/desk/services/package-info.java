/**
 * The services of other organisations, as the registry has them now, and at which level their
 * advisers are registered. Nothing about a victim.
 */
@NullMarked
package org.safepathway.specialist.desk.services;

import org.jspecify.annotations.NullMarked;
