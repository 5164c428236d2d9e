package org.safepathway.desk.staff;

import jakarta.validation.constraints.Pattern;

/**
 * Ends a colleague’s sessions, for example on a device that was lost; they can sign in again.
 *
 * @param person as the sign-in names them; in a body, since addresses stay in histories
 */
public record SignOutStaff(@Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._@-]{0,63}") String person) {}
