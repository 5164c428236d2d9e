package org.safepathway.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.ServiceKind;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.Timers;
import org.safepathway.directory.UnitId;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/** A small registry that a test can change: organisations close, people leave. */
public final class Network implements Registry {

  /** A force. */
  public static final OrganisationId FORCE = new OrganisationId("test-force");

  /** Another force. */
  public static final OrganisationId OTHER_FORCE = new OrganisationId("other-force");

  /** A specialist. */
  public static final OrganisationId ROWAN = new OrganisationId("rowan-house");

  /** Another specialist. */
  public static final OrganisationId WILLOW = new OrganisationId("willow-project");

  /** A third specialist. */
  public static final OrganisationId HAZEL = new OrganisationId("hazel-centre");

  /** A commissioner. */
  public static final OrganisationId COMMISSIONER = new OrganisationId("commissioner");

  /** An offer of {@link #ROWAN}. */
  public static final OfferId ROWAN_REFUGE = new OfferId("rowan-house-refuge");

  /** An offer of {@link #WILLOW}. */
  public static final OfferId WILLOW_OUTREACH = new OfferId("willow-project-outreach");

  /** An officer. */
  public static final Actor OFFICER = actor(FORCE, "officer.pike");

  /** The unit of the force's staff. */
  public static final UnitId UNIT = new UnitId("test-unit");

  /** A supervisor of the same force. */
  public static final Actor SUPERVISOR = actor(FORCE, "supervisor.reed");

  /** An officer who is a supervisor as well. */
  public static final Actor OFFICER_AND_SUPERVISOR = actor(FORCE, "sergeant.moss");

  /** A supervisor of another force. */
  public static final Actor OTHER_SUPERVISOR = actor(OTHER_FORCE, "supervisor.lake");

  /** A caseworker at Rowan. */
  public static final Actor CASEWORKER = actor(ROWAN, "caseworker.ivy");

  /** A manager at Rowan. */
  public static final Actor MANAGER = actor(ROWAN, "manager.fern");

  /** A duty manager at Rowan. */
  public static final Actor DUTY_MANAGER = actor(ROWAN, "duty.sorrel");

  /** A caseworker at Willow. */
  public static final Actor WILLOW_CASEWORKER = actor(WILLOW, "caseworker.olive");

  /** A duty manager at Willow. */
  public static final Actor WILLOW_DUTY_MANAGER = actor(WILLOW, "duty.hazel");

  /** A caseworker at Hazel. */
  public static final Actor HAZEL_CASEWORKER = actor(HAZEL, "caseworker.rue");

  /** An officer of another force. */
  public static final Actor OTHER_OFFICER = actor(OTHER_FORCE, "officer.roach");

  /** An analyst of the commissioner. */
  public static final Actor ANALYST = actor(COMMISSIONER, "analyst.stone");

  /** Somebody whom the registry does not know, at Rowan. */
  public static final Actor STRANGER = actor(ROWAN, "nobody.known");

  private final List<Organisation> organisations = new ArrayList<>();
  private final List<Staff> staff = new ArrayList<>();
  private final Map<OfferId, IntakeState> intakes = new HashMap<>();
  private final Set<OfferId> gone = new HashSet<>();

  /** A network in which everything is open. */
  public Network() {
    organisation(FORCE, OrganisationKind.POLICE);
    organisation(OTHER_FORCE, OrganisationKind.POLICE);
    organisation(ROWAN, OrganisationKind.SPECIALIST);
    organisation(WILLOW, OrganisationKind.SPECIALIST);
    organisation(HAZEL, OrganisationKind.SPECIALIST);
    organisation(COMMISSIONER, OrganisationKind.COMMISSIONER);
    works(OFFICER, StaffRole.OFFICER);
    works(SUPERVISOR, StaffRole.SUPERVISOR);
    works(OFFICER_AND_SUPERVISOR, StaffRole.OFFICER, StaffRole.SUPERVISOR);
    works(OTHER_SUPERVISOR, StaffRole.SUPERVISOR);
    works(CASEWORKER, StaffRole.CASEWORKER);
    works(MANAGER, StaffRole.MANAGER);
    works(DUTY_MANAGER, StaffRole.DUTY_MANAGER);
    works(WILLOW_CASEWORKER, StaffRole.CASEWORKER);
    works(HAZEL_CASEWORKER, StaffRole.CASEWORKER);
    works(OTHER_OFFICER, StaffRole.OFFICER);
    works(WILLOW_DUTY_MANAGER, StaffRole.DUTY_MANAGER);
    works(ANALYST, StaffRole.ANALYST);
  }

  /** Closes an organisation. */
  public void close(OrganisationId id) {
    organisations.replaceAll(
        o ->
            o.id().equals(id)
                ? new Organisation(id, o.name(), o.kind(), o.byAndFor(), false, o.units())
                : o);
  }

  /** Makes an organisation one of another kind. */
  public void turnInto(OrganisationId id, OrganisationKind kind) {
    organisations.replaceAll(
        o ->
            o.id().equals(id)
                ? new Organisation(id, o.name(), kind, o.byAndFor(), o.open(), o.units())
                : o);
  }

  /** Takes an offer out. */
  public void withdraw(OfferId id) {
    gone.add(id);
  }

  /** Changes an offer's intake. */
  public void intake(OfferId id, IntakeState intake) {
    intakes.put(id, intake);
  }

  /** Somebody leaves. */
  public void leaves(Actor actor) {
    staff.removeIf(s -> s.person().equals(actor.person()));
  }

  @Override
  public Optional<Organisation> organisation(OrganisationId id) {
    return organisations.stream().filter(o -> o.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Staff> staff(OrganisationId organisation, PersonId person) {
    return staff.stream()
        .filter(s -> s.organisation().equals(organisation) && s.person().equals(person))
        .filter(s -> organisation(organisation).filter(Organisation::open).isPresent())
        .findFirst();
  }

  @Override
  public Optional<Offer> offer(OfferId id) {
    return offers().stream().filter(o -> o.id().equals(id)).findFirst();
  }

  @Override
  public List<Offer> offers() {
    return Stream.of(offer(ROWAN_REFUGE, ROWAN), offer(WILLOW_OUTREACH, WILLOW))
        .filter(offer -> !gone.contains(offer.id()))
        .toList();
  }

  @Override
  public List<Organisation> organisations() {
    return organisations.stream().sorted(Comparator.comparing(o -> o.id().value())).toList();
  }

  private Offer offer(OfferId id, OrganisationId organisation) {
    return new Offer(
        id,
        organisation,
        id.value(),
        ServiceKind.REFUGE,
        "An invented offer.",
        Set.of(),
        Set.of(),
        Set.of(),
        "always",
        intakes.getOrDefault(id, IntakeState.OPEN),
        Timers.STANDARD);
  }

  private static Actor actor(OrganisationId organisation, String person) {
    return new Actor(organisation, new PersonId(person));
  }

  private void organisation(OrganisationId id, OrganisationKind kind) {
    organisations.add(new Organisation(id, id.value(), kind, false, true, List.of()));
  }

  private void works(Actor actor, StaffRole... roles) {
    staff.add(
        new Staff(
            actor.person(),
            actor.organisation(),
            actor.person().value(),
            Set.copyOf(Arrays.asList(roles)),
            actor.organisation().equals(FORCE) ? UNIT : null));
  }
}
