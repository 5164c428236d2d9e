package org.safepathway.directory.event;

import org.safepathway.directory.Staff;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * Somebody joined the staff.
 *
 * @param staff who
 * @param stamp when and by whom
 */
@EventVersion(1)
public record StaffJoined(Staff staff, Stamp stamp) implements OrganisationEvent {}
