package org.safepathway.desk.staff;

import jakarta.validation.constraints.Pattern;

/**
 * Lets somebody leave.
 *
 * @param person as the sign-in names them; in a body, since addresses stay in histories
 */
public record RemoveStaff(@Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._@-]{0,63}") String person) {}
