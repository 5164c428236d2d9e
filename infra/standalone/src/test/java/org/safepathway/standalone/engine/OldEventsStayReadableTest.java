package org.safepathway.standalone.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.eventstore.serial.EventSerializer;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.EventVersion;

/**
 * Every golden file of an event, of whatever version, is read by this program; what becomes of an
 * older one is reviewed. Run with {@code -Dgolden.write=true} to write what was found, then review
 * the difference.
 */
class OldEventsStayReadableTest {

  private static final Pattern NAME = Pattern.compile("(\\w+)-v(\\d+)\\.json");
  private static final Path REVIEWED = Path.of("src", "test", "resources", "older");
  private static final Serializer SERIALIZER = EventSerializer.forEvents();
  private static final List<String> PACKAGES =
      List.of(
          "org.safepathway.consent.",
          "org.safepathway.referral.",
          "org.safepathway.referral.link.",
          "org.safepathway.referral.victim.");

  /** An event as a store may hold it. */
  record Stored(Class<?> type, int version, String json) {
    boolean older() {
      return version < type.getAnnotation(EventVersion.class).value();
    }

    @Override
    public String toString() {
      return type.getSimpleName() + "-v" + version;
    }
  }

  static List<Stored> stored() {
    return Stream.of("consent-service", "referral-service")
        .map(module -> Path.of("..", "..", module, "service", "src", "test", "resources", "golden"))
        .flatMap(folder -> in(folder).stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("stored")
  void itIsReadAsAnEventOfToday(Stored event) throws IOException {
    Object payload = read(event).getPayload();

    assertThat(payload).isInstanceOf(event.type());
    if (event.older()) {
      String now = new String(SERIALIZER.serialize(payload, byte[].class).getData(), UTF_8);
      Path reviewed = REVIEWED.resolve(event + ".json");
      if (Boolean.getBoolean("golden.write")) {
        Files.createDirectories(REVIEWED);
        Files.writeString(reviewed, now + "\n");
      }
      assertThat(now).isEqualTo(Files.readString(reviewed).stripTrailing());
    }
  }

  private static DomainEventMessage<?> read(Stored event) {
    GenericDomainEventEntry<byte[]> row =
        new GenericDomainEventEntry<>(
            "type",
            "stream",
            0,
            "id",
            "2026-11-23T12:00:00Z",
            event.type().getName(),
            Integer.toString(event.version()),
            event.json().getBytes(UTF_8),
            "{}".getBytes(UTF_8));
    DomainEventStream stream =
        EventStreamUtils.upcastAndDeserializeDomainEvents(
            Stream.of(row), SERIALIZER, OlderShapes.chain());
    assertThat(stream.hasNext()).isTrue();
    return stream.next();
  }

  private static List<Stored> in(Path folder) {
    List<Stored> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (name.matches()) {
          Class<?> type = type(name.group(1));
          if (Event.class.isAssignableFrom(type)) {
            String json = Files.readString(file).stripTrailing();
            found.add(new Stored(type, Integer.parseInt(name.group(2)), json));
          }
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> type(String simpleName) {
    for (String candidate : PACKAGES) {
      try {
        return Class.forName(candidate + simpleName);
      } catch (ClassNotFoundException e) {
        // In another package, then.
      }
    }
    throw new IllegalStateException("a golden file of no message: " + simpleName);
  }
}
