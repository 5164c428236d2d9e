package org.safepathway.referral.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/** A small invented network, in memory; a test may close an organisation or let somebody leave. */
public final class Network implements Registry {

  public static final OrganisationId FORCE = new OrganisationId("force");
  public static final OrganisationId ROWAN = new OrganisationId("rowan");
  public static final OrganisationId HAZEL = new OrganisationId("hazel");
  public static final UnitId UNIT = new UnitId("unit-one");

  public static final Actor OFFICER = new Actor(FORCE, new PersonId("officer.one"));
  public static final Actor COLLEAGUE = new Actor(FORCE, new PersonId("officer.two"));
  public static final Actor SUPERVISOR = new Actor(FORCE, new PersonId("supervisor"));
  public static final Actor CASEWORKER = new Actor(ROWAN, new PersonId("caseworker"));
  public static final Actor MANAGER = new Actor(ROWAN, new PersonId("manager"));
  public static final Actor DUTY_MANAGER = new Actor(ROWAN, new PersonId("duty"));
  public static final Actor HAZELS_CASEWORKER = new Actor(HAZEL, new PersonId("caseworker"));
  public static final Actor HAZELS_MANAGER = new Actor(HAZEL, new PersonId("manager"));
  public static final Actor ANALYST =
      new Actor(new OrganisationId("commissioner"), new PersonId("analyst"));
  public static final Actor COORDINATOR =
      new Actor(new OrganisationId("consortium"), new PersonId("coordinator"));
  public static final Actor INSPECTOR =
      new Actor(new OrganisationId("assurance"), new PersonId("inspector"));
  public static final Actor REGISTRAR =
      new Actor(new OrganisationId("registry"), new PersonId("registrar"));

  /** Everybody of the network, by role. */
  public static final Map<StaffRole, Actor> BY_ROLE =
      Map.of(
          StaffRole.OFFICER, OFFICER,
          StaffRole.SUPERVISOR, SUPERVISOR,
          StaffRole.CASEWORKER, CASEWORKER,
          StaffRole.MANAGER, MANAGER,
          StaffRole.DUTY_MANAGER, DUTY_MANAGER,
          StaffRole.ANALYST, ANALYST,
          StaffRole.COORDINATOR, COORDINATOR,
          StaffRole.INSPECTOR, INSPECTOR,
          StaffRole.REGISTRAR, REGISTRAR);

  public static final OfferId ROWAN_IDVA = new OfferId("rowan-idva");
  public static final OfferId HAZEL_OUTREACH = new OfferId("hazel-outreach");
  public static final OfferId PAUSED = new OfferId("hazel-paused");
  public static final OfferId HIGH_RISK_ONLY = new OfferId("hazel-high-risk-only");
  public static final OfferId WAITING = new OfferId("hazel-waiting");
  public static final OfferId NOT_A_SPECIALISTS = new OfferId("commissioner-offer");
  public static final Timers TIMERS = new Timers(1, 48, 24, 3);

  private final Map<OrganisationId, Organisation> organisations = new LinkedHashMap<>();
  private final List<Staff> staff = new ArrayList<>();
  private final Map<OfferId, Offer> offers = new LinkedHashMap<>();

  public Network() {
    organisation(FORCE, OrganisationKind.POLICE);
    organisation(ROWAN, OrganisationKind.SPECIALIST);
    organisation(HAZEL, OrganisationKind.SPECIALIST);
    organisation(ANALYST.organisation(), OrganisationKind.COMMISSIONER);
    organisation(COORDINATOR.organisation(), OrganisationKind.CONSORTIUM);
    organisation(INSPECTOR.organisation(), OrganisationKind.AUDITOR);
    organisation(REGISTRAR.organisation(), OrganisationKind.REGISTRAR);
    BY_ROLE.forEach((role, actor) -> staff(actor, role));
    staff(COLLEAGUE, StaffRole.OFFICER);
    staff(HAZELS_CASEWORKER, StaffRole.CASEWORKER);
    staff(HAZELS_MANAGER, StaffRole.MANAGER);
    offer(ROWAN_IDVA, ROWAN, IntakeState.OPEN);
    offer(HAZEL_OUTREACH, HAZEL, IntakeState.OPEN);
    offer(PAUSED, HAZEL, IntakeState.PAUSED);
    offer(HIGH_RISK_ONLY, HAZEL, IntakeState.PAUSED_EXCEPT_HIGH_RISK);
    offer(WAITING, HAZEL, IntakeState.WAITING_LIST);
    offer(NOT_A_SPECIALISTS, ANALYST.organisation(), IntakeState.OPEN);
  }

  /** Lets somebody leave. */
  public void leaves(Actor actor) {
    staff.removeIf(one -> of(one).equals(actor));
  }

  /** Gives somebody this role in the place of all others. */
  public void gives(Actor actor, StaffRole role) {
    leaves(actor);
    staff(actor, role);
  }

  /** Closes an organisation. */
  public void closes(OrganisationId id) {
    Organisation was = Optional.ofNullable(organisations.get(id)).orElseThrow();
    organisations.put(
        id, new Organisation(id, was.name(), was.kind(), was.byAndFor(), false, was.units()));
  }

  /** Makes an organisation one of another kind. */
  public void isOfKind(OrganisationId id, OrganisationKind kind) {
    Organisation was = Optional.ofNullable(organisations.get(id)).orElseThrow();
    organisations.put(
        id, new Organisation(id, was.name(), kind, was.byAndFor(), was.open(), was.units()));
  }

  /** Forgets an organisation. */
  public void isNotKnown(OrganisationId id) {
    organisations.remove(id);
  }

  /** Changes an offer's intake. */
  public void intake(OfferId id, IntakeState intake) {
    offer(id, Optional.ofNullable(offers.get(id)).orElseThrow().organisation(), intake);
  }

  @Override
  public Optional<Organisation> organisation(OrganisationId id) {
    return Optional.ofNullable(organisations.get(id));
  }

  @Override
  public Optional<Staff> staff(OrganisationId organisation, PersonId person) {
    return organisation(organisation)
        .filter(Organisation::open)
        .flatMap(
            _ ->
                staff.stream()
                    .filter(one -> of(one).equals(new Actor(organisation, person)))
                    .findAny());
  }

  @Override
  public Optional<Offer> offer(OfferId id) {
    return Optional.ofNullable(offers.get(id));
  }

  @Override
  public List<Offer> offers() {
    return List.copyOf(offers.values());
  }

  @Override
  public List<Organisation> organisations() {
    return List.copyOf(organisations.values());
  }

  private static Actor of(Staff one) {
    return new Actor(one.organisation(), one.person());
  }

  private void organisation(OrganisationId id, OrganisationKind kind) {
    List<Unit> units =
        kind == OrganisationKind.POLICE ? List.of(new Unit(UNIT, "Unit one")) : List.of();
    organisations.put(id, new Organisation(id, id.value(), kind, false, true, units));
  }

  private void staff(Actor actor, StaffRole... roles) {
    boolean police = actor.organisation().equals(FORCE);
    staff.add(
        new Staff(
            actor.person(),
            actor.organisation(),
            actor.person().value(),
            Set.copyOf(Arrays.asList(roles)),
            police ? UNIT : null));
  }

  private void offer(OfferId id, OrganisationId organisation, IntakeState intake) {
    offers.put(
        id,
        new Offer(
            id,
            organisation,
            id.value(),
            ServiceKind.IDVA,
            "An invented service.",
            Set.of(LocalAuthority.values()[0]),
            Set.of(Language.values()[0]),
            Set.of(Need.ADVOCACY),
            "Always",
            intake,
            TIMERS));
  }
}
