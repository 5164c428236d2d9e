package org.safepathway.specialist.testdesk;

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
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/**
 * An invented network: a force, two open specialist organisations, a closed one, a commissioner.
 */
public final class TestRegistry implements Registry {

  public static final OrganisationId MIDSHIRE = new OrganisationId("midshire");
  public static final OrganisationId AMBERWELL = new OrganisationId("amberwell");
  public static final OrganisationId KESTREL = new OrganisationId("kestrel-trust");
  public static final OrganisationId GONE = new OrganisationId("gone");
  public static final OrganisationId COMMISSIONER = new OrganisationId("commissioner");

  public static final OfferId BY_AND_FOR = new OfferId("amberwell-by-and-for");
  public static final OfferId IDVA = new OfferId("kestrel-trust-idva");
  public static final OfferId EXCEPT_HIGH_RISK = new OfferId("kestrel-trust-outreach");
  public static final OfferId PAUSED = new OfferId("kestrel-trust-refuge");

  private final List<Organisation> organisations =
      List.of(
          organisation(AMBERWELL, "Amberwell", OrganisationKind.SPECIALIST, true),
          organisation(COMMISSIONER, "Commissioner", OrganisationKind.COMMISSIONER, true),
          organisation(GONE, "Gone", OrganisationKind.SPECIALIST, false),
          organisation(KESTREL, "Kestrel Trust", OrganisationKind.SPECIALIST, true),
          organisation(MIDSHIRE, "Midshire Police", OrganisationKind.POLICE, true));

  private final List<Staff> staff =
      List.of(
          staff("officer.hale", MIDSHIRE, "Robin Hale", StaffRole.OFFICER),
          staff("caseworker.asha", AMBERWELL, "Asha Rawal", StaffRole.CASEWORKER),
          staff("manager.meera", AMBERWELL, "Meera Sodhi", StaffRole.MANAGER),
          staff("duty.dipa", AMBERWELL, "Dipa Kaur", StaffRole.DUTY_MANAGER),
          staff("caseworker.beth", KESTREL, "Beth Lowe", StaffRole.CASEWORKER),
          staff("caseworker.gone", GONE, "Gone Away", StaffRole.CASEWORKER),
          staff("analyst.moor", COMMISSIONER, "Lee Moor", StaffRole.ANALYST));

  private final List<Offer> offers =
      List.of(
          offer(BY_AND_FOR, AMBERWELL, "Amberwell by-and-for", IntakeState.OPEN),
          offer(new OfferId("gone-outreach"), GONE, "Gone outreach", IntakeState.OPEN),
          offer(IDVA, KESTREL, "Kestrel IDVA", IntakeState.WAITING_LIST),
          offer(EXCEPT_HIGH_RISK, KESTREL, "Kestrel outreach", IntakeState.PAUSED_EXCEPT_HIGH_RISK),
          offer(PAUSED, KESTREL, "Kestrel refuge", IntakeState.PAUSED));

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
      OrganisationId id, String name, OrganisationKind kind, boolean open) {
    return new Organisation(id, name, kind, false, open, List.of());
  }

  private static Staff staff(
      String person, OrganisationId organisation, String name, StaffRole role) {
    return new Staff(new PersonId(person), organisation, name, Set.of(role), null);
  }

  private static Offer offer(
      OfferId id, OrganisationId organisation, String name, IntakeState intake) {
    return new Offer(
        id,
        organisation,
        name,
        ServiceKind.OUTREACH,
        "Somebody visits her where it is safe.",
        Set.of(LocalAuthority.WALSALL, LocalAuthority.BIRMINGHAM),
        Set.of(Language.URDU, Language.PANJABI),
        Set.of(Need.ADVOCACY, Need.SAFETY_PLANNING),
        "Monday to Friday, 9am to 5pm",
        intake,
        Timers.STANDARD);
  }
}
