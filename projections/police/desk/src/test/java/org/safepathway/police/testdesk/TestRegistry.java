package org.safepathway.police.testdesk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.ServiceKind;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.Timers;
import org.safepathway.directory.Unit;
import org.safepathway.directory.UnitId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/**
 * An invented network: two forces, an open specialist organisation, a closed one, a commissioner.
 */
public final class TestRegistry implements Registry {

  public static final OrganisationId MIDSHIRE = new OrganisationId("midshire");
  public static final OrganisationId NORTHSHIRE = new OrganisationId("northshire");
  public static final OrganisationId AMBERWELL = new OrganisationId("amberwell");
  public static final OrganisationId GONE = new OrganisationId("gone");
  public static final OrganisationId COMMISSIONER = new OrganisationId("commissioner");

  public static final UnitId UNIT = new UnitId("domestic-abuse-team");
  public static final OfferId OUTREACH = new OfferId("amberwell-outreach");
  public static final OfferId REFUGE = new OfferId("amberwell-refuge");

  private final List<Organisation> organisations =
      List.of(
          organisation(AMBERWELL, "Amberwell", OrganisationKind.SPECIALIST, true, List.of()),
          organisation(
              COMMISSIONER, "Commissioner", OrganisationKind.COMMISSIONER, true, List.of()),
          organisation(GONE, "Gone", OrganisationKind.SPECIALIST, false, List.of()),
          organisation(
              MIDSHIRE,
              "Midshire Police",
              OrganisationKind.POLICE,
              true,
              List.of(new Unit(UNIT, "Domestic abuse team"))),
          organisation(NORTHSHIRE, "Northshire Police", OrganisationKind.POLICE, true, List.of()));

  private final List<Staff> staff =
      List.of(
          staff("officer.hale", MIDSHIRE, "Robin Hale", StaffRole.OFFICER),
          staff("officer.brook", MIDSHIRE, "Sam Brook", StaffRole.OFFICER),
          staff("supervisor.dunn", MIDSHIRE, "Morgan Dunn", StaffRole.SUPERVISOR),
          staff("officer.finn", NORTHSHIRE, "Kit Finn", StaffRole.OFFICER),
          staff("caseworker.asha", AMBERWELL, "Asha Rawal", StaffRole.CASEWORKER),
          staff("analyst.moor", COMMISSIONER, "Lee Moor", StaffRole.ANALYST));

  private final List<Offer> offers =
      List.of(
          offer(OUTREACH, AMBERWELL, "Amberwell outreach", ServiceKind.OUTREACH, IntakeState.OPEN),
          offer(REFUGE, AMBERWELL, "Amberwell refuge", ServiceKind.REFUGE, IntakeState.PAUSED),
          offer(
              new OfferId("gone-outreach"),
              GONE,
              "Gone outreach",
              ServiceKind.OUTREACH,
              IntakeState.OPEN));

  @Override
  public Optional<Organisation> organisation(OrganisationId id) {
    return organisations.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Staff> staff(OrganisationId organisation, PersonId person) {
    return person(person.value()).filter(one -> one.organisation().equals(organisation));
  }

  /** Whoever has this name. */
  public Optional<Staff> person(String name) {
    return staff.stream().filter(one -> one.person().value().equals(name)).findFirst();
  }

  @Override
  public Optional<Offer> offer(OfferId id) {
    return offers.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public List<Offer> offers() {
    return offers;
  }

  @Override
  public List<Organisation> organisations() {
    return organisations;
  }

  private static Organisation organisation(
      OrganisationId id, String name, OrganisationKind kind, boolean open, List<Unit> units) {
    return new Organisation(id, name, kind, false, open, units);
  }

  private static Staff staff(
      String person, OrganisationId organisation, String name, StaffRole role) {
    return new Staff(
        new PersonId(person),
        organisation,
        name,
        Set.of(role),
        organisation.equals(MIDSHIRE) ? UNIT : null);
  }

  private static Offer offer(
      OfferId id, OrganisationId organisation, String name, ServiceKind kind, IntakeState intake) {
    return new Offer(
        id,
        organisation,
        name,
        kind,
        "Somebody visits her where it is safe.",
        Set.of(LocalAuthority.WALSALL, LocalAuthority.BIRMINGHAM),
        Set.of(Language.URDU, Language.PANJABI),
        Set.of(Need.ADVOCACY, Need.SAFETY_PLANNING),
        "Monday to Friday, 9am to 5pm",
        intake,
        Timers.STANDARD);
  }
}
