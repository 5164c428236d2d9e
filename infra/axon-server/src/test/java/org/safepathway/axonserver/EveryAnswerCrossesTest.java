package org.safepathway.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.eventstore.serial.EventSerializer;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.RefusalReason;

/** What a command is answered with arrives as it was sent, through the serializer of messages. */
class EveryAnswerCrossesTest {

  private static final RefusalReason REASON = () -> "some-reason";

  static List<Answer> answers() {
    return List.of(
        new Answer.Done("stream-1"),
        Answer.refused(REASON),
        new Answer.Vouched("stream-1", true, false),
        new Answer.Changes(
            "stream-1",
            List.of(
                new Answer.Change(
                    "fact-1",
                    "SUPPORT",
                    new OrganisationId("org-a"),
                    Instant.parse("2026-11-27T08:00:00.123456Z")))),
        new Answer.HangsOn("stream-1", "stream-2"));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void asItWasSent(Answer answer) {
    Serializer serializer = EventSerializer.forMessages();
    SerializedObject<byte[]> sent = serializer.serialize(answer, byte[].class);

    assertThat(serializer.<byte[], Answer>deserialize(sent)).isEqualTo(answer);
  }

  @Test
  void noKindOfAnswerIsLeftOut() {
    Set<Class<?>> kinds = answers().stream().map(Object::getClass).collect(Collectors.toSet());

    assertThat(kinds).isEqualTo(Set.copyOf(Arrays.asList(Answer.class.getPermittedSubclasses())));
  }
}
