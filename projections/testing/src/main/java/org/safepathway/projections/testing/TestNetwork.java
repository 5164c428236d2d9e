package org.safepathway.projections.testing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.Unit;
import org.safepathway.directory.UnitId;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/** An invented network: two forces, three specialist organisations, a commissioner. */
public final class TestNetwork implements Registry {

  /** The unit of {@link #HALE}. */
  public static final UnitId UNIT = new UnitId("domestic-abuse-team");

  /** A police force. */
  public static final OrganisationId MIDSHIRE = new OrganisationId("midshire");

  /** Another one. */
  public static final OrganisationId NORTHSHIRE = new OrganisationId("northshire");

  /** A specialist organisation. */
  public static final OrganisationId AMBERWELL = new OrganisationId("amberwell");

  /** A second one. */
  public static final OrganisationId KESTREL = new OrganisationId("kestrel-trust");

  /** A third one. */
  public static final OrganisationId LINDEN = new OrganisationId("linden-refuge");

  /** A commissioner. */
  public static final OrganisationId COMMISSIONER = new OrganisationId("commissioner");

  /** An officer of Midshire. */
  public static final Actor HALE = actor(MIDSHIRE, "officer.hale");

  /** Another officer of Midshire. */
  public static final Actor WREN = actor(MIDSHIRE, "officer.wren");

  /** A supervisor of Midshire. */
  public static final Actor DUNN = actor(MIDSHIRE, "supervisor.dunn");

  /** An officer of Northshire. */
  public static final Actor FINN = actor(NORTHSHIRE, "officer.finn");

  /** A caseworker of Amberwell. */
  public static final Actor ASHA = actor(AMBERWELL, "caseworker.asha");

  /** A duty manager of Amberwell. */
  public static final Actor DIPA = actor(AMBERWELL, "duty.dipa");

  /** A caseworker of Kestrel Trust. */
  public static final Actor BETH = actor(KESTREL, "caseworker.beth");

  /** A caseworker of Linden Refuge. */
  public static final Actor LENA = actor(LINDEN, "caseworker.linden");

  /** The platform's clock. */
  public static final Actor CLOCK = actor(new OrganisationId("platform"), "ticker");

  private static final List<Organisation> ALL =
      List.of(
          organisation(AMBERWELL, OrganisationKind.SPECIALIST),
          organisation(COMMISSIONER, OrganisationKind.COMMISSIONER),
          organisation(KESTREL, OrganisationKind.SPECIALIST),
          organisation(LINDEN, OrganisationKind.SPECIALIST),
          organisation(MIDSHIRE, OrganisationKind.POLICE),
          organisation(NORTHSHIRE, OrganisationKind.POLICE));

  /** The one offer of an organisation here. */
  public static OfferId offerOf(OrganisationId organisation) {
    return new OfferId(organisation + "-outreach");
  }

  /** A caseworker, or the officer, of an organisation. */
  public static Actor workerOf(OrganisationId organisation) {
    return List.of(HALE, FINN, ASHA, BETH, LENA).stream()
        .filter(actor -> actor.organisation().equals(organisation))
        .findFirst()
        .orElseThrow();
  }

  /** Whether an organisation is one of the two forces. */
  public static boolean isPolice(OrganisationId organisation) {
    return organisation.equals(MIDSHIRE) || organisation.equals(NORTHSHIRE);
  }

  /** The unit of an officer, or null. */
  static @Nullable UnitId unitOf(Actor actor) {
    return actor.organisation().equals(MIDSHIRE) ? UNIT : null;
  }

  @Override
  public Optional<Organisation> organisation(OrganisationId id) {
    return ALL.stream().filter(organisation -> organisation.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Staff> staff(OrganisationId organisation, PersonId person) {
    return organisation.equals(MIDSHIRE)
        ? Optional.of(new Staff(person, organisation, "Invented", Set.of(StaffRole.OFFICER), UNIT))
        : Optional.empty();
  }

  @Override
  public Optional<Offer> offer(OfferId id) {
    return Optional.empty();
  }

  @Override
  public List<Offer> offers() {
    return List.of();
  }

  @Override
  public List<Organisation> organisations() {
    return ALL;
  }

  private static Actor actor(OrganisationId organisation, String person) {
    return new Actor(organisation, new PersonId(person));
  }

  private static Organisation organisation(OrganisationId id, OrganisationKind kind) {
    List<Unit> units =
        id.equals(MIDSHIRE) ? List.of(new Unit(UNIT, "Domestic abuse team")) : List.of();
    return new Organisation(id, id.value(), kind, false, true, units);
  }
}
