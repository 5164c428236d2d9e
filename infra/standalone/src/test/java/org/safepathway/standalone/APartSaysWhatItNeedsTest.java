package org.safepathway.standalone;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepathway.operating.traces.Spans;
import org.safepathway.standalone.part.InsideSettings;
import org.safepathway.standalone.part.Part;

/** A part of the inside that lacks something ends with a sentence, and begins nothing. */
class APartSaysWhatItNeedsTest {

  @TempDir private Path data;

  @ParameterizedTest
  @EnumSource(
      value = Part.class,
      names = {"CONSENT", "REFERRAL", "PROJECTORS"})
  void partsThatDecideOrProjectNeedOneLogForAll(Part part) {
    Settings settings =
        new Settings(
            data,
            true,
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

    assertThatThrownBy(
            () ->
                new EngineConfiguration()
                    .engineSettings(
                        settings,
                        inside(part),
                        new Databases(null, Map.of(), 1, null, 1),
                        new EventsAt(null, "default", null, null),
                        Optional.empty(),
                        Spans.NONE))
        .hasMessageContaining("safe-pathway.axon-server.address");
  }

  private static InsideSettings inside(Part part) {
    return new InsideSettings(
        part, null, null, null, "wire", Duration.ofSeconds(1), 1, Duration.ofSeconds(1));
  }
}
