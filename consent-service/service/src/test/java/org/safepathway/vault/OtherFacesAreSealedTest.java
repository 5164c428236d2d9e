package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.RequestId;
import org.safepathway.status.IaaLevel;
import org.safepathway.status.OtherFace;
import org.safepathway.status.SaidFace;

/** What only specialists see of an offer lies sealed, and opens for specialists alone. */
@Tag("firewall")
class OtherFacesAreSealedTest {

  private static final OfferId REFUGE = new OfferId("rowan-refuge");
  private static final OtherFace FACE = new OtherFace(IaaLevel.THREE, true, 317, 213);
  private static final Actor MANAGER = actor("rowan", "manager.rowan");

  @TempDir Path folder;
  private final People people = new People();
  private FileKeyManagement masters;
  private SealedFaces faces;

  @BeforeEach
  void open() {
    masters = new FileKeyManagement(folder.resolve("keys"), Randomness.SECURE);
    faces =
        new SealedFaces(
            folder.resolve("vault.db"),
            masters,
            people,
            Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC),
            Randomness.SECURE);
  }

  @AfterEach
  void close() {
    faces.close();
  }

  @Test
  void whatAManagerSaysSpecialistsReadAndNobodyElse() {
    assertThat(say(MANAGER, "request-1", FACE)).isInstanceOf(Answer.Done.class);
    for (String person : List.of("caseworker.ash", "manager.ash", "duty.ash")) {
      assertThat(faces.read(actor("ash", person))).isEqualTo(Map.of(REFUGE, FACE));
    }
    for (Actor other :
        List.of(
            actor("force", "officer.one"),
            actor("force", "manager.one"),
            actor("consortium", "manager.one"),
            actor("consortium", "coordinator.one"),
            actor("registry", "registrar.one"),
            actor("commissioner", "analyst.one"),
            actor("closed", "caseworker.gone"),
            actor("ash", "nobody"))) {
      assertThat(faces.read(other)).as(other.toString()).isEmpty();
      assertThat(faces.historyOf(other, REFUGE)).isEmpty();
    }
  }

  @Test
  void onlyItsOwnManagersSaysAndReadsTheHistory() {
    for (Actor other :
        List.of(
            actor("rowan", "caseworker.rowan"),
            actor("ash", "manager.ash"),
            actor("registry", "registrar.one"))) {
      assertThat(refusal(say(other, "request-1", FACE))).isEqualTo("not-found");
    }
    assertThat(refusal(faces.say(MANAGER, new RequestId("request-1"), new OfferId("gone"), FACE)))
        .isEqualTo("not-found");
    assertThat(faces.read(actor("ash", "manager.ash"))).isEmpty();
    assertThat(say(MANAGER, "request-1", FACE)).isInstanceOf(Answer.Done.class);
    assertThat(say(MANAGER, "request-2", OtherFace.NOTHING)).isInstanceOf(Answer.Done.class);
    assertThat(faces.historyOf(MANAGER, REFUGE).orElseThrow())
        .extracting(SaidFace::face)
        .containsExactly(OtherFace.NOTHING, FACE);
    assertThat(faces.historyOf(actor("ash", "manager.ash"), REFUGE)).isEmpty();
    assertThat(faces.historyOf(actor("rowan", "caseworker.rowan"), REFUGE)).isEmpty();
  }

  @Test
  void theSameRequestAgainChangesNothing() {
    var unused = say(MANAGER, "request-1", FACE);
    assertThat(say(MANAGER, "request-1", FACE)).isInstanceOf(Answer.Done.class);
    assertThat(faces.historyOf(MANAGER, REFUGE).orElseThrow()).hasSize(1);
    assertThat(refusal(say(MANAGER, "request-1", OtherFace.NOTHING)))
        .isEqualTo("request-id-reused");
  }

  @Test
  void moreFreeThanThereIsIsRefused() {
    for (OtherFace wrong :
        List.of(
            new OtherFace(null, false, 3, 4),
            new OtherFace(null, false, null, 1),
            new OtherFace(null, false, 1, null),
            new OtherFace(null, false, OtherFace.MOST + 1, 0),
            new OtherFace(null, false, 1, -1))) {
      assertThat(refusal(say(MANAGER, "request-1", wrong))).isEqualTo("more-free-than-places");
    }
  }

  @Test
  void nothingOfItLiesInClearAndAllAreOfOneLength() throws IOException {
    var unused = say(MANAGER, "request-1", FACE);
    // Of other lengths in clear.
    unused = say(MANAGER, "request-2", new OtherFace(null, true, 9, 2));
    unused = say(MANAGER, "request-3", OtherFace.NOTHING);
    faces.close();
    for (Path file : files()) {
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
          .as(file.toString())
          .doesNotContain("THREE", "nrpf", "317", "213", "adviser");
    }
    try (VaultFile file = new VaultFile(folder.resolve("vault.db"))) {
      assertThat(
              file.run(
                  () ->
                      file.all(
                          row -> row.getInt(1) + " " + row.getInt(2),
                          "SELECT DISTINCT length(sealed), length(wrapped) FROM faces")))
          .hasSize(1);
    }
    open();
    assertThat(faces.read(MANAGER)).containsEntry(REFUGE, OtherFace.NOTHING);
  }

  @Test
  void theOperatorWithoutTheOrganisationsKeyReadsNothing() throws IOException {
    var unused = say(MANAGER, "request-1", FACE);
    faces.close();
    Files.delete(folder.resolve("keys").resolve("org_rowan.key"));
    open();
    assertThat(faces.read(actor("ash", "manager.ash"))).isEmpty();
  }

  @Test
  void aFaceIsBoundToItsOffer() {
    var unused = say(MANAGER, "request-1", FACE);
    try (VaultFile file = new VaultFile(folder.resolve("vault.db"))) {
      int moved = file.run(() -> file.update("UPDATE faces SET offer = ?", "rowan-helpline"));
      assertThat(moved).isEqualTo(1);
    }
    assertThat(faces.read(actor("ash", "manager.ash"))).isEmpty();
  }

  @Test
  void masterKeysRotateAndTheOldOnesGoOnlyWhenNoFaceNeedsThem() {
    var unused = say(MANAGER, "request-1", FACE);
    try (KeyRotation rotation =
        new KeyRotation(folder.resolve("vault.db"), masters, FaultPoint.NONE)) {
      assertThat(rotation.begin()).isPositive();
      assertThat(rotation.retire())
          .containsEntry(new KeyHolder.Organisation(new OrganisationId("rowan")), 1);
      assertThat(faces.read(MANAGER)).containsEntry(REFUGE, FACE);
      assertThat(rotation.wrapAgain()).isEqualTo(1);
      assertThat(rotation.retire()).isEmpty();
    }
    assertThat(faces.read(MANAGER)).containsEntry(REFUGE, FACE);
  }

  @Test
  void aFaceWhoseKeyIsGoneStopsNoRotationAndIsGivenUpOnPurpose() throws IOException {
    var unused = say(MANAGER, "request-1", FACE);
    Files.delete(folder.resolve("keys").resolve("org_rowan.key"));
    masters = new FileKeyManagement(folder.resolve("keys"), Randomness.SECURE);
    faces.close();
    open();
    assertThatThrownBy(() -> say(MANAGER, "request-2", OtherFace.NOTHING))
        .isInstanceOf(MissingMasterKeyException.class);
    KeyHolder ours = new KeyHolder.Organisation(new OrganisationId("rowan"));
    try (KeyRotation rotation =
        new KeyRotation(folder.resolve("vault.db"), masters, FaultPoint.NONE)) {
      assertThat(rotation.begin()).isZero();
      assertThat(rotation.wrapAgain()).isZero();
      assertThat(rotation.retire()).isEmpty();
      assertThat(rotation.missing()).containsExactly(ours);
      assertThat(rotation.giveUp(ours)).isEqualTo(1);
      assertThat(rotation.missing()).isEmpty();
    }
    unused = say(MANAGER, "request-2", OtherFace.NOTHING);
    assertThat(faces.read(MANAGER)).containsEntry(REFUGE, OtherFace.NOTHING);
  }

  /** Its journal goes with the last that has it open. */
  @Test
  void closedTheyLeaveTheFile() throws IOException {
    var unused = say(MANAGER, "request-1", FACE);
    assertThat(files()).contains(folder.resolve("vault.db-wal"));

    faces.close();

    assertThat(files()).containsExactly(folder.resolve("vault.db"));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private Answer say(Actor actor, String request, OtherFace face) {
    return faces.say(actor, new RequestId(request), REFUGE, face);
  }

  private static String refusal(Answer answer) {
    return ((Answer.Refused) answer).refusal().code();
  }

  private static Actor actor(String organisation, String person) {
    return new Actor(new OrganisationId(organisation), new PersonId(person));
  }

  /** Two specialist organisations, a closed one, and one of each other kind. */
  private static final class People implements Registry {

    private static final Map<String, OrganisationKind> KINDS =
        Map.of(
            "rowan", OrganisationKind.SPECIALIST,
            "ash", OrganisationKind.SPECIALIST,
            "closed", OrganisationKind.SPECIALIST,
            "force", OrganisationKind.POLICE,
            "consortium", OrganisationKind.CONSORTIUM,
            "registry", OrganisationKind.REGISTRAR,
            "commissioner", OrganisationKind.COMMISSIONER);

    private static final Map<String, StaffRole> ROLES =
        Map.of(
            "manager", StaffRole.MANAGER,
            "caseworker", StaffRole.CASEWORKER,
            "duty", StaffRole.DUTY_MANAGER,
            "officer", StaffRole.OFFICER,
            "coordinator", StaffRole.COORDINATOR,
            "registrar", StaffRole.REGISTRAR,
            "analyst", StaffRole.ANALYST);

    @Override
    public Optional<Organisation> organisation(OrganisationId id) {
      return Optional.ofNullable(KINDS.get(id.value()))
          .map(
              kind ->
                  new Organisation(
                      id, id.value(), kind, false, !id.value().equals("closed"), List.of()));
    }

    @Override
    public Optional<Staff> staff(OrganisationId organisation, PersonId person) {
      String role = person.value().replaceAll("\\..*", "");
      return Optional.ofNullable(ROLES.get(role))
          .map(held -> new Staff(person, organisation, person.value(), Set.of(held), null));
    }

    @Override
    public Optional<Offer> offer(OfferId id) {
      return offers().stream().filter(offer -> offer.id().equals(id)).findFirst();
    }

    @Override
    public List<Offer> offers() {
      return Stream.of(REFUGE, new OfferId("rowan-helpline"))
          .map(
              id ->
                  new Offer(
                      id,
                      new OrganisationId("rowan"),
                      "Rowan",
                      ServiceKind.REFUGE,
                      "A safe place to stay.",
                      Set.of(LocalAuthority.DUDLEY),
                      Set.of(Language.ENGLISH),
                      Set.of(Need.SAFE_ACCOMMODATION),
                      "Always",
                      IntakeState.OPEN,
                      Timers.STANDARD))
          .toList();
    }

    @Override
    public List<Organisation> organisations() {
      return List.of();
    }
  }
}
