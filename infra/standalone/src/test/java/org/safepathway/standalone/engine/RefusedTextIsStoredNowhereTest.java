package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.facts.OverrideReason;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.kernel.RequestId;

/**
 * A caller of a force that goes past the desk is refused by the port, and the whole data folder has
 * neither an event nor a word of it (DOMAIN.md rules 4 and 5).
 */
@Tag("firewall")
class RefusedTextIsStoredNowhereTest {

  private static final String CANARY = "Zuleika-Canary";

  @TempDir Path folder;

  @Test
  void neitherAnEventNorAWord() throws Exception {
    try (Bench bench = new Bench(folder)) {
      TrackingToken before = bench.engine.events().createHeadToken();
      Vault.SealAnswer answer =
          bench.inside.seal(
              People.OFFICER,
              new RequestId("refused-text-1"),
              null,
              Facts.entries(
                  Facts.identity(CANARY),
                  new OverrideReason(CANARY + " has no recourse to public funds.")));

      assertThat(answer)
          .isEqualTo(
              new Vault.Refused(
                  new Refusal(
                      "fact-invalid",
                      List.of(new FieldFault("overrideReason.reason", "speaks-of-status")))));
      bench.settle();
      assertThat(bench.engine.events().createHeadToken()).isEqualTo(before);
    }
    assertThat(holding(CANARY)).isEmpty();
  }

  private List<Path> holding(String word) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, word)).toList();
    }
  }

  private static boolean holds(Path file, String word) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
