package org.safepathway.directory.event;

import org.safepathway.directory.Staff;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * Somebody on the staff may do something else from now on, or works in another unit.
 *
 * @param staff as they stand
 * @param stamp when and by whom
 */
@EventVersion(1)
public record StaffChanged(Staff staff, Stamp stamp) implements OrganisationEvent {}
