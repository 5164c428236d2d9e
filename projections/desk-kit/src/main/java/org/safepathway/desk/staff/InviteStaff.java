package org.safepathway.desk.staff;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Sends somebody on the staff a link with which to choose a password and to set up their phone.
 *
 * @param colleague as the sign-in names them
 * @param email where the link goes; in a body, since addresses stay in histories
 */
public record InviteStaff(
    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._@-]{0,63}") String colleague,
    @Email @Size(max = 254) String email) {

  /** Nobody reads in a log where somebody gets their mail. */
  @Override
  public String toString() {
    return "InviteStaff[]";
  }
}
