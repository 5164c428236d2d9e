package org.safepathway.eventstore.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;

class EventSerializerTest {

  enum Colour {
    RED,
    GREEN,
    BLUE
  }

  record Pair(int left, Colour right) {}

  @EventVersion(3)
  record Sample(
      VictimId victim,
      Instant at,
      LocalDate on,
      Duration within,
      Set<Colour> colours,
      Set<Pair> pairs,
      Map<OrganisationId, Colour> byOrganisation,
      @Nullable String note) {}

  record Plain(String word) {}

  @Revision("7")
  record Snapshotted(String word) {}

  private static final VictimId VICTIM = new VictimId("0123456789abcdef0123456789abcdef");

  private final Serializer serializer = EventSerializer.forEvents();

  @Test
  void whatIsReadEqualsWhatWasWritten() {
    Sample sample = sample(Set.of(Colour.RED, Colour.GREEN), null);

    assertThat(read(serializer, Sample.class, json(sample))).isEqualTo(sample);
    Sample noted = sample(Set.of(), "a note");
    assertThat(read(serializer, Sample.class, json(noted))).isEqualTo(noted);
  }

  @Test
  void timesAreTextAndIdsAreTheirValueAndEverythingIsSorted() {
    assertThat(json(sample(Set.of(Colour.RED, Colour.GREEN, Colour.BLUE), null)))
        .isEqualTo(
            """
            {"at":"2026-11-23T12:00:00.123456Z",\
            "byOrganisation":{"org-a":"BLUE","org-b":"RED"},\
            "colours":["BLUE","GREEN","RED"],\
            "note":null,\
            "on":"2026-11-24",\
            "pairs":[{"left":1,"right":"GREEN"},{"left":1,"right":"RED"},\
            {"left":2,"right":"BLUE"}],\
            "victim":"0123456789abcdef0123456789abcdef",\
            "within":"PT1H30M"}""");
  }

  @Test
  void equalSetsGiveEqualBytesWhateverTheirImplementation() {
    String expected = json(sample(Set.of(Colour.RED, Colour.GREEN, Colour.BLUE), null));

    assertThat(json(sample(EnumSet.allOf(Colour.class), null))).isEqualTo(expected);
    assertThat(
            json(sample(new LinkedHashSet<>(List.of(Colour.BLUE, Colour.RED, Colour.GREEN)), null)))
        .isEqualTo(expected);
  }

  @Test
  void theRevisionIsTheEventVersionElseAxonsRevisionElseOne() {
    assertThat(serializer.typeForClass(Sample.class).getRevision()).isEqualTo("3");
    assertThat(serializer.typeForClass(Snapshotted.class).getRevision()).isEqualTo("7");
    assertThat(serializer.typeForClass(Plain.class).getRevision()).isEqualTo("1");
  }

  @Test
  void anUnknownPropertyIsSkippedInAnEventAndRefusedInAMessage() {
    String newer = "{\"word\":\"hello\",\"unheardOf\":1}";

    assertThat(read(serializer, Plain.class, newer)).isEqualTo(new Plain("hello"));
    assertThatThrownBy(() -> read(EventSerializer.forMessages(), Plain.class, newer))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void aReplayTokenIsReadBack() {
    TrackingToken token =
        ReplayToken.createReplayToken(
            new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(2));

    assertThat(read(serializer, ReplayToken.class, json(token))).isEqualTo(token);
  }

  @Test
  void aTypeNamedWithinJsonIsRefusedUnlessItIsAxonsOrOurs() {
    String hostile =
        "{\"tokenAtReset\":{\"@class\":\"javax.swing.JEditorPane\"},\"currentToken\":null}";

    assertThatThrownBy(() -> read(serializer, ReplayToken.class, hostile))
        .isInstanceOf(SerializationException.class);
  }

  private static Sample sample(Set<Colour> colours, @Nullable String note) {
    Map<OrganisationId, Colour> byOrganisation = new LinkedHashMap<>();
    byOrganisation.put(new OrganisationId("org-b"), Colour.RED);
    byOrganisation.put(new OrganisationId("org-a"), Colour.BLUE);
    return new Sample(
        VICTIM,
        Instant.parse("2026-11-23T12:00:00.123456Z"),
        LocalDate.of(2026, 11, 24),
        Duration.ofMinutes(90),
        colours,
        Set.of(new Pair(2, Colour.BLUE), new Pair(1, Colour.RED), new Pair(1, Colour.GREEN)),
        byOrganisation,
        note);
  }

  private String json(Object value) {
    return serializer.serialize(value, String.class).getData();
  }

  private static Object read(Serializer serializer, Class<?> type, String json) {
    return serializer.deserialize(
        new SimpleSerializedObject<>(
            json.getBytes(StandardCharsets.UTF_8), byte[].class, type.getName(), "1"));
  }
}
