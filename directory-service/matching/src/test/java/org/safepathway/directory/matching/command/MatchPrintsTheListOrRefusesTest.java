package org.safepathway.directory.matching.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.matching.Offers;

class MatchPrintsTheListOrRefusesTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path network = Path.of("");

  @BeforeEach
  void network() throws IOException {
    network = Files.write(folder.resolve("network.json"), Offers.bytes("network.json"));
  }

  @Test
  void theListWithItsReasons() throws IOException {
    int end =
        run(
            """
            {"area":"SANDWELL","dialects":["MIRPURI"],"needs":["SAFE_ACCOMMODATION"],"gender":"WOMAN",
             "children":2,"oldestBoy":8,"mustLeave":true,"urgency":"TODAY"}
            """,
            "2026-11-23",
            network.toString());
    assertThat(end).isZero();
    assertThat(text(err)).isEmpty();
    assertThat(text(out))
        .contains(
            "1. Brook refuge, Brook Women [brook-refuge]",
            "First contact within 12 hours.",
            "+ It speaks Mirpuri. (SPEAKS_DIALECT)",
            "? Ask whether it has a free place. (ASK_CAPACITY)",
            "A referral shares what she agrees to. This service asks for: who she is; how to contact her"
                + " safely; the risk; what she needs.",
            "x It could place her only where she is not safe: Sandwell. (PLACES_ONLY_WHERE_UNSAFE)");
  }

  @Test
  void theDemoWithoutANetwork() throws IOException {
    assertThat(run("{\"area\":\"COVENTRY\"}", "2026-11-23")).isZero();
    assertThat(text(out)).contains("services fit.");
  }

  @Test
  void aSituationThatIsNotUnderstoodIsRefusedWithItsField() throws IOException {
    assertThat(run("{\"area\":\"DUDLEY\",\"unsafe\":[\"NOWHERE\"]}", "2026-11-23")).isEqualTo(2);
    assertThat(text(err)).startsWith("infra/match: NOT_UNDERSTOOD at $.unsafe[0]: ");
    assertThat(text(out)).isEmpty();
  }

  @Test
  void aNetworkThatIsNoneIsRefused() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"offers\":[]}");
    assertThat(run("{\"area\":\"DUDLEY\"}", "2026-11-23", broken.toString())).isEqualTo(2);
    assertThat(text(err)).contains("infra/match: network file: $");
  }

  @Test
  void whatIsMissingIsRefused() throws IOException {
    assertThat(
            MatchCommand.run(
                List.of(folder.resolve("none").toString(), "2026-11-23"), stream(out), stream(err)))
        .isEqualTo(2);
    assertThat(run("{\"area\":\"DUDLEY\"}", "2026-11-23", folder.resolve("none").toString()))
        .isEqualTo(2);
    assertThat(run("{\"area\":\"DUDLEY\"}", "today")).isEqualTo(2);
  }

  private int run(String situation, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("situation.json"), situation);
    List<String> arguments = new ArrayList<>(List.of(file.toString()));
    arguments.addAll(List.of(more));
    return MatchCommand.run(arguments, stream(out), stream(err));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
