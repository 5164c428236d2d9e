package org.safepathway.consent.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.ConsentCommand;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.eventstore.serial.EventSerializer;
import org.safepathway.kernel.EventVersion;

/**
 * The stored shape of every event and command, through the real serializer: a public contract. Run
 * with {@code -Dgolden.write=true} to write the files anew, then review the difference.
 */
class GoldenFilesTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
  private static final Serializer EVENTS = EventSerializer.forEvents();
  private static final Serializer MESSAGES = EventSerializer.forMessages();

  static List<ConsentEvent> events() {
    return Samples.EVENTS;
  }

  static List<ConsentCommand> commands() {
    return Samples.COMMANDS;
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventIsStoredAsItsGoldenFileSays(ConsentEvent event) throws IOException {
    isAsItsFileSays(EVENTS, event, fileOf(event));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandTravelsAsItsGoldenFileSays(ConsentCommand command) throws IOException {
    isAsItsFileSays(MESSAGES, command, fileOf(command));
  }

  @Test
  void everyEventAndEveryCommandHasAGoldenFileAndEveryFileIsOne() throws IOException {
    assertThat(Samples.EVENTS.stream().<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrder(ConsentEvent.class.getPermittedSubclasses());
    assertThat(Samples.COMMANDS.stream().<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrder(ConsentCommand.class.getPermittedSubclasses());

    Set<String> expected =
        Stream.concat(Samples.EVENTS.stream(), Samples.COMMANDS.stream())
            .map(message -> fileOf(message).getFileName().toString())
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> !ofAnOlderVersion(name)))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  // Those stay: a store may hold the older shape (OldEventsStayReadableTest of infra/standalone).
  private static boolean ofAnOlderVersion(String name) {
    return Stream.of(ConsentEvent.class.getPermittedSubclasses())
        .anyMatch(
            type -> {
              int current = type.getAnnotation(EventVersion.class).value();
              return IntStream.range(1, current)
                  .anyMatch(older -> name.equals(type.getSimpleName() + "-v" + older + ".json"));
            });
  }

  @Test
  void everyEventHasAVersion() {
    assertThat(ConsentEvent.class.getPermittedSubclasses())
        .allMatch(type -> type.isAnnotationPresent(EventVersion.class));
  }

  private static void isAsItsFileSays(Serializer serializer, Object message, Path file)
      throws IOException {
    byte[] written = serializer.serialize(message, byte[].class).getData();
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, new String(written, UTF_8) + "\n");
    }
    String golden = Files.readString(file).stripTrailing();

    assertThat(new String(written, UTF_8)).isEqualTo(golden);
    assertThat(
            serializer.<byte[], Object>deserialize(
                new SimpleSerializedObject<>(
                    golden.getBytes(UTF_8),
                    byte[].class,
                    serializer.typeForClass(message.getClass()))))
        .isEqualTo(message);
  }

  private static Path fileOf(Object message) {
    EventVersion version = message.getClass().getAnnotation(EventVersion.class);
    return FOLDER.resolve(
        message.getClass().getSimpleName()
            + "-v"
            + (version == null ? 1 : version.value())
            + ".json");
  }
}
