package org.safepathway.demand.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.demand.DemandId;
import org.safepathway.demand.HolderAnswer;
import org.safepathway.demand.LanguageGroup;
import org.safepathway.demand.NeedGroup;
import org.safepathway.demand.RiskBand;
import org.safepathway.demand.UnmetNeed;
import org.safepathway.demand.event.DemandAllocated;
import org.safepathway.demand.event.DemandAnswered;
import org.safepathway.demand.event.DemandEvent;
import org.safepathway.demand.event.DemandNotCounted;
import org.safepathway.demand.event.DemandNoted;
import org.safepathway.demand.event.DemandWithdrawn;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.OfferId;
import org.safepathway.eventstore.serial.EventSerializer;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;

/**
 * The stored shape of every event, through the real serializer: a public contract. Run with {@code
 * -Dgolden.write=true} to write the files anew, then review the difference.
 */
class GoldenFilesTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
  private static final Serializer EVENTS = EventSerializer.forEvents();
  private static final DemandId DEMAND = new DemandId("0123456789abcdef".repeat(2));
  private static final Stamp STAMP =
      new Stamp(
          Instant.parse("2026-11-26T10:00:00Z"),
          new Issued(Room.OFFICER, new RequestId("request-0001"), "0".repeat(64)));

  static List<DemandEvent> events() {
    return List.of(
        new DemandNoted(
            DEMAND,
            new UnmetNeed(
                NeedGroup.SAFE_PLACE,
                RiskBand.HIGH,
                LocalAuthority.DUDLEY,
                LanguageGroup.SOUTH_ASIAN),
            LocalDate.parse("2026-11-23"),
            new DemandId("fedcba9876543210".repeat(2)),
            "f".repeat(32),
            Instant.parse("2026-11-26T09:59:59Z"),
            Room.ELM,
            STAMP),
        new DemandNotCounted(DEMAND, STAMP),
        new DemandAllocated(DEMAND, null, Room.ROWAN, List.of(new OfferId("rowan-refuge")), STAMP),
        new DemandAnswered(DEMAND, 1, HolderAnswer.NOT_TAKEN_UP, STAMP),
        new DemandWithdrawn(DEMAND, STAMP));
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventIsStoredAsItsGoldenFileSays(DemandEvent event) throws IOException {
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
        .containsExactlyInAnyOrder(DemandEvent.class.getPermittedSubclasses());
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files).hasSize(events().size());
    }
  }
}
