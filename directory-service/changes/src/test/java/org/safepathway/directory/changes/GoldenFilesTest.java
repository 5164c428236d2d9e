package org.safepathway.directory.changes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.directory.AccessNeed;
import org.safepathway.directory.Capacity;
import org.safepathway.directory.ChildrenTaken;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Eligibility;
import org.safepathway.directory.Funding;
import org.safepathway.directory.Gender;
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
import org.safepathway.directory.Unit;
import org.safepathway.directory.UnitId;
import org.safepathway.directory.event.CapacitySaid;
import org.safepathway.directory.event.DirectoryEvent;
import org.safepathway.directory.event.FundingRenewed;
import org.safepathway.directory.event.IntakeSet;
import org.safepathway.directory.event.MemberJoined;
import org.safepathway.directory.event.MemberLeft;
import org.safepathway.directory.event.OfferAssured;
import org.safepathway.directory.event.OfferDescribed;
import org.safepathway.directory.event.OfferEnded;
import org.safepathway.directory.event.OfferEvent;
import org.safepathway.directory.event.OfferMade;
import org.safepathway.directory.event.OrganisationClosed;
import org.safepathway.directory.event.OrganisationEvent;
import org.safepathway.directory.event.OrganisationRegistered;
import org.safepathway.directory.event.StaffChanged;
import org.safepathway.directory.event.StaffJoined;
import org.safepathway.directory.event.StaffLeft;
import org.safepathway.eventstore.serial.EventSerializer;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;

/**
 * The stored shape of every event, through the real serializer: a public contract. Run with {@code
 * -Dgolden.write=true} to write the files anew, then review the difference.
 */
class GoldenFilesTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
  private static final Serializer EVENTS = EventSerializer.forEvents();
  private static final Stamp STAMP =
      new Stamp(
          Instant.parse("2026-11-26T10:00:00Z"),
          new Issued(Desk.MANAGER, new RequestId("request-0001"), "0".repeat(64)));
  private static final Capacity CAPACITY = new Capacity(12, 2, LocalDate.parse("2026-11-25"));
  private static final Funding FUNDING =
      new Funding("A council", LocalDate.parse("2026-04-01"), LocalDate.parse("2027-03-31"));
  private static final Offer OFFER =
      new Offer(
          Desk.REFUGE,
          Desk.ROWAN,
          "Rowan refuge",
          ServiceKind.REFUGE,
          "Rooms for women who have to leave home.",
          Set.of(LocalAuthority.DUDLEY, LocalAuthority.WALSALL),
          Set.of(LocalAuthority.SANDWELL),
          Set.of(Language.ENGLISH, Language.PAHARI),
          Set.of(Dialect.MIRPURI),
          Set.of(Need.SAFE_ACCOMMODATION, Need.CHILDREN),
          new Eligibility(
              16, 70, Set.of(Gender.WOMAN), new ChildrenTaken(3, 14), Set.of(AccessNeed.DEAF)),
          "Every day, day and night",
          IntakeState.PAUSED_EXCEPT_HIGH_RISK,
          Timers.STANDARD,
          CAPACITY,
          FUNDING,
          LocalDate.parse("2026-11-01"),
          new PublicContact(
              "01632 960000", "help@rowan.example", URI.create("https://rowan.example/")));

  static List<DirectoryEvent> events() {
    return List.of(
        new OrganisationRegistered(
            new Organisation(
                Desk.ROWAN,
                "Rowan House",
                OrganisationKind.SPECIALIST,
                true,
                true,
                List.of(new Unit(new UnitId("north"), "North"))),
            STAMP),
        new OrganisationClosed(Desk.ROWAN, STAMP),
        new StaffJoined(
            new Staff(
                Desk.CASEWORKER.person(),
                Desk.ROWAN,
                "Invented Person",
                EnumSet.of(StaffRole.CASEWORKER),
                null),
            STAMP),
        new StaffChanged(
            new Staff(
                Desk.CASEWORKER.person(),
                Desk.ROWAN,
                "Invented Person",
                EnumSet.of(StaffRole.DUTY_MANAGER),
                null),
            STAMP),
        new StaffLeft(Desk.ROWAN, Desk.CASEWORKER.person(), STAMP),
        new MemberJoined(new OrganisationId("kinship"), Desk.ROWAN, STAMP),
        new MemberLeft(new OrganisationId("kinship"), Desk.ROWAN, STAMP),
        new OfferMade(OFFER, STAMP),
        new OfferDescribed(Desk.offer(new OfferId("rowan-other"), Desk.ROWAN), STAMP),
        new IntakeSet(Desk.REFUGE, IntakeState.WAITING_LIST, STAMP),
        new CapacitySaid(Desk.REFUGE, CAPACITY, STAMP),
        new FundingRenewed(Desk.REFUGE, FUNDING, STAMP),
        new OfferAssured(Desk.REFUGE, LocalDate.parse("2026-11-26"), STAMP),
        new OfferEnded(Desk.REFUGE, STAMP));
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventIsStoredAsItsGoldenFileSays(DirectoryEvent event) throws IOException {
    Path file =
        FOLDER.resolve(
            event.getClass().getSimpleName()
                + "-v"
                + event.getClass().getAnnotation(EventVersion.class).value()
                + ".json");
    byte[] written = EVENTS.serialize(event, byte[].class).getData();
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, new String(written, UTF_8) + "\n");
    }
    String golden = Files.readString(file).stripTrailing();

    assertThat(new String(written, UTF_8)).isEqualTo(golden);
    assertThat(
            EVENTS.<byte[], Object>deserialize(
                new SimpleSerializedObject<>(
                    golden.getBytes(UTF_8), byte[].class, EVENTS.typeForClass(event.getClass()))))
        .isEqualTo(event);
  }

  @Test
  void everyEventHasAFileAndEveryFileIsOfOne() throws IOException {
    assertThat(events().stream().<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(OrganisationEvent.class, OfferEvent.class)
                .flatMap(kind -> Stream.<Class<?>>of(kind.getPermittedSubclasses()))
                .toList());
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files).hasSize(events().size());
    }
  }
}
