package org.safepathway.onboarding;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.UnitId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/**
 * Somebody who is to join.
 *
 * @param organisation whose staff
 * @param person the name with which they will sign in, in small letters
 * @param name the name that colleagues know
 * @param email where the link goes, at a domain of the organisation
 * @param roles what our registry lets them do; shown at the identity provider, decided here
 * @param unit their unit, null for none
 */
public record Invitation(
    OrganisationId organisation,
    PersonId person,
    String name,
    String email,
    Set<StaffRole> roles,
    @Nullable UnitId unit) {

  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@([A-Za-z0-9.-]{1,253})");

  /** Copies the roles. */
  public Invitation {
    roles = Set.copyOf(roles);
  }

  /** The domain of the address, in small letters; empty if it is no address. */
  String domain() {
    Matcher address = ADDRESS.matcher(email);
    return address.matches() ? address.group(1).toLowerCase(Locale.ROOT) : "";
  }
}
