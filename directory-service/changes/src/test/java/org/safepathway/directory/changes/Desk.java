package org.safepathway.directory.changes;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.safepathway.directory.Eligibility;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.PublicContact;
import org.safepathway.directory.ServiceKind;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.Timers;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.service.EnforcementBodies;
import org.safepathway.directory.service.Network;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.freetext.StatusWords;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.RequestId;

/** A directory in a folder, with a registrar and one service, and a clock that a test moves. */
final class Desk implements AutoCloseable {

  static final OrganisationId REGISTRY = new OrganisationId("registry");
  static final OrganisationId ROWAN = new OrganisationId("rowan-house");
  static final OrganisationId HAZEL = new OrganisationId("hazel-house");
  static final Actor REGISTRAR = new Actor(REGISTRY, new PersonId("registrar.kane"));
  static final Actor MANAGER = new Actor(ROWAN, new PersonId("manager.rowan"));
  static final Actor CASEWORKER = new Actor(ROWAN, new PersonId("caseworker.rowan"));
  static final Actor OTHER_MANAGER = new Actor(HAZEL, new PersonId("manager.hazel"));
  static final OfferId REFUGE = new OfferId("rowan-refuge");

  private final Path folder;
  private final MovableClock clock = new MovableClock();
  private KeptDirectory directory;
  private int requests;

  Desk(Path folder) {
    this.folder = folder;
    directory = open();
    directory.seed(network());
  }

  private KeptDirectory open() {
    return open(folder, false, clock);
  }

  /** The directory of a folder, for one process or for several. */
  static KeptDirectory open(Path folder, boolean shared, Clock clock) {
    return open(folder, shared, clock, EnforcementBodies.builtIn());
  }

  static KeptDirectory open(Path folder, boolean shared, Clock clock, EnforcementBodies bodies) {
    return new KeptDirectory(
        folder.resolve("directory.db"),
        shared,
        bodies,
        new SpeakingOfStatus(StatusWords.builtIn()),
        clock,
        Randomness.SECURE);
  }

  static Network network() {
    return new Network(
        List.of(
            organisation(REGISTRY, OrganisationKind.REGISTRAR),
            organisation(ROWAN, OrganisationKind.SPECIALIST),
            organisation(HAZEL, OrganisationKind.SPECIALIST)),
        List.of(
            staff(REGISTRAR, StaffRole.REGISTRAR),
            staff(MANAGER, StaffRole.MANAGER),
            staff(CASEWORKER, StaffRole.CASEWORKER),
            staff(OTHER_MANAGER, StaffRole.MANAGER)),
        List.of(offer(REFUGE, ROWAN)));
  }

  static Organisation organisation(OrganisationId id, OrganisationKind kind) {
    return new Organisation(id, "Organisation " + id, kind, false, true, List.of());
  }

  static Staff staff(Actor actor, StaffRole role) {
    return new Staff(
        actor.person(), actor.organisation(), "Invented Person", EnumSet.of(role), null);
  }

  static Offer offer(OfferId id, OrganisationId organisation) {
    return described(id, organisation, "Rooms for women who have to leave home.");
  }

  static Offer described(OfferId id, OrganisationId organisation, String description) {
    return new Offer(
        id,
        organisation,
        "Refuge",
        ServiceKind.REFUGE,
        description,
        Set.of(LocalAuthority.DUDLEY),
        Set.of(LocalAuthority.SANDWELL),
        Set.of(Language.ENGLISH),
        Set.of(),
        Set.of(Need.SAFE_ACCOMMODATION),
        Eligibility.ANYBODY,
        "Always",
        IntakeState.OPEN,
        Timers.STANDARD,
        null,
        null,
        null,
        PublicContact.NONE);
  }

  KeptDirectory directory() {
    return directory;
  }

  /** Changes something under a request of its own. */
  Answer change(Actor actor, Change change) {
    return directory.change(actor, new RequestId("request-%04d".formatted(++requests)), change);
  }

  /** As {@link #change}, and the code of the refusal, or {@code done}. */
  String said(Actor actor, Change change) {
    return code(change(actor, change));
  }

  static String code(Answer answer) {
    return answer instanceof Answer.Refused refused ? refused.refusal().code() : "done";
  }

  Offer refuge() {
    return directory.registry().offer(REFUGE).orElseThrow();
  }

  void later(Duration by) {
    clock.now = clock.now.plus(by);
  }

  void reopen() {
    directory.close();
    directory = open();
  }

  @Override
  public void close() {
    directory.close();
  }

  private static final class MovableClock extends Clock {

    private Instant now = Instant.parse("2026-11-26T10:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
