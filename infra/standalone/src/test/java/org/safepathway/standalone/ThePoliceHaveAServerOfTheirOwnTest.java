package org.safepathway.standalone;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.operating.traces.Spans;
import org.safepathway.standalone.PoliceServer.SharedServerException;
import org.safepathway.standalone.part.InsideSettings;
import org.safepathway.standalone.part.Part;

/** Outside a demonstration no server has the databases of the police and of anybody else. */
@Tag("firewall")
class ThePoliceHaveAServerOfTheirOwnTest {

  private static MongoServer one;
  private static MongoServer other;

  @BeforeAll
  static void start() {
    one = new MongoServer(new MemoryBackend());
    other = new MongoServer(new MemoryBackend());
    one.bind("127.0.0.1", 0);
    other.bind("127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    one.shutdownNow();
    other.shutdownNow();
  }

  @Test
  void withTwoServersTheInsideStarts() {
    assertThatCode(
            () ->
                at(other.getConnectionString(), Map.of("police", one.getConnectionString()))
                    .keepThePoliceApart())
        .doesNotThrowAnyException();
  }

  @Test
  void withOneForAllItDoesNot() {
    refuses(at(one.getConnectionString(), Map.of()));
  }

  @Test
  void theInsideAsksForItWhereverItIsNoDemonstration(@TempDir Path data) {
    Settings settings =
        new Settings(
            data,
            false,
            Duration.ofSeconds(10),
            List.of(),
            null,
            null,
            Map.of(),
            List.of(),
            null,
            false,
            null,
            null,
            false);
    InsideSettings whole =
        new InsideSettings(
            Part.WHOLE, null, null, null, "wire", Duration.ofSeconds(1), 1, Duration.ofSeconds(1));

    assertThatThrownBy(
            () ->
                new EngineConfiguration()
                    .engineSettings(
                        settings,
                        whole,
                        at(one.getConnectionString(), Map.of()),
                        new EventsAt(null, "default", null, null),
                        Optional.empty(),
                        Spans.NONE))
        .isInstanceOf(SharedServerException.class);
  }

  @Test
  void withWhatProjectorsWorkOnAtThePolicesItDoesNot() {
    refuses(
        at(
            one.getConnectionString(),
            Map.of(
                "police", one.getConnectionString(), "specialist", other.getConnectionString())));
  }

  @Test
  void withOneUnderTwoNamesItDoesNot() {
    String again =
        "mongodb://reader:word@localhost:%d/?authSource=admin"
            .formatted(one.getLocalAddress().getPort());

    refuses(at(one.getConnectionString(), Map.of("police", again)));
    refuses(at(null, Map.of("police", again, "specialist", one.getConnectionString())));
  }

  @Test
  void overFilesThereIsNoServerToShare() {
    assertThatCode(() -> at(null, Map.of()).keepThePoliceApart()).doesNotThrowAnyException();
    assertThatCode(() -> at(null, Map.of("police", one.getConnectionString())).keepThePoliceApart())
        .doesNotThrowAnyException();
  }

  private static void refuses(Databases databases) {
    assertThatThrownBy(databases::keepThePoliceApart)
        .isInstanceOf(SharedServerException.class)
        .hasMessageContaining("safe-pathway.databases.rooms.police")
        .hasMessageNotContaining("word@");
  }

  private static Databases at(@Nullable String address, Map<String, String> rooms) {
    return new Databases(address, rooms, 4, null, 1);
  }
}
