package org.safepathway.desk.door;

import java.util.List;
import java.util.Set;
import org.safepathway.desk.SignedIn;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.Unit;
import org.safepathway.directory.UnitId;
import org.safepathway.directory.service.Network;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/** An invented service and an invented force, and who works for them. */
final class Neighbourhood {

  static final OrganisationId ROWAN_HOUSE = new OrganisationId("rowan-house");
  static final OrganisationId MIDSHIRE = new OrganisationId("midshire");

  /** A caseworker of Rowan House. */
  static final PersonId ADA = new PersonId("ada.quill");

  /** A manager of Rowan House, who is on its duty rota too. */
  static final PersonId MINA = new PersonId("mina.sole");

  /** An officer of Midshire Police. */
  static final PersonId HALE = new PersonId("robin.hale");

  private static final UnitId TEAM = new UnitId("domestic-abuse-team");

  private Neighbourhood() {}

  static Network whole() {
    return new Network(
        List.of(
            new Organisation(
                ROWAN_HOUSE, "Rowan House", OrganisationKind.SPECIALIST, false, true, List.of()),
            new Organisation(
                MIDSHIRE,
                "Midshire Police",
                OrganisationKind.POLICE,
                false,
                true,
                List.of(new Unit(TEAM, "Domestic abuse team")))),
        List.of(
            new Staff(ADA, ROWAN_HOUSE, "Ada Quill", Set.of(StaffRole.CASEWORKER), null),
            new Staff(
                MINA,
                ROWAN_HOUSE,
                "Mina Sole",
                Set.of(StaffRole.MANAGER, StaffRole.DUTY_MANAGER),
                null),
            new Staff(HALE, MIDSHIRE, "Robin Hale", Set.of(StaffRole.OFFICER), TEAM)),
        List.of());
  }

  /** Somebody who signed in for an organisation, whether it has them or not. */
  static SignedIn signedIn(PersonId person, OrganisationId organisation) {
    return new SignedIn(organisation, "As the page shows it", person, "As the page shows them");
  }
}
