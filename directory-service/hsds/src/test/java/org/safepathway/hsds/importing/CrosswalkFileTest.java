package org.safepathway.hsds.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.ServiceKind;
import org.safepathway.hsds.Meaning;
import org.safepathway.hsds.Terms;

class CrosswalkFileTest {

  private static final UUID THEIRS = UUID.fromString("55555555-5555-4555-8555-555555555555");

  @TempDir Path folder;

  @Test
  void anotherDirectorysWordsMeanWhatTheOperatorsFileSays() throws IOException {
    Meaning outreach = new Meaning.OfKind(ServiceKind.OUTREACH);
    Crosswalk crosswalk =
        read(
            """
            {"terms": {"%s": ["%s"]}, "areas": {"Castle and Priory": ["E08000027"]}}
            """
                .formatted(THEIRS, Terms.saying(outreach).id()));
    assertThat(crosswalk.term(THEIRS)).hasValue(Set.of(outreach));
    assertThat(crosswalk.areas(List.of("castle and priory")))
        .containsExactly(LocalAuthority.DUDLEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no JSON",
        "{\"terms\": {\"refuge\": []}}",
        "{\"terms\": {\"55555555-5555-4555-8555-555555555555\": [\"refuge\"]}}",
        "{\"terms\": {\"55555555-5555-4555-8555-555555555555\":"
            + " [\"66666666-6666-4666-8666-666666666666\"]}}",
        "{\"areas\": {\"Castle\": [\"E99\"]}}"
      })
  void aBadOneSaysWhatIsWrong(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> read(text));
  }

  private Crosswalk read(String text) throws IOException {
    return CrosswalkFile.read(Files.writeString(folder.resolve("crosswalk.json"), text));
  }
}
