package org.safepathway.keycloak.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmIsPrintedOrRefusedTest {

  private static final String NETWORK =
      """
      {"organisations": [{"id": "amberwell", "name": "Amberwell", "kind": "SPECIALIST"}],
       "staff": [], "offers": []}
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** After a change that is meant: infra/realm &gt; infra/keycloak/demo-realm.json. */
  @Test
  void theCommittedFileIsWhatIsPrintedForTheDemo() throws IOException {
    assertThat(run()).isZero();

    assertThat(text(out)).isEqualTo(Files.readString(Path.of("demo-realm.json")));
  }

  @Test
  void anotherNetworkHasARealmOfItsOwn() throws IOException {
    assertThat(run(NETWORK, "{\"amberwell\": [\"amberwell.example\"]}", "https://desks.example"))
        .isZero();

    assertThat(text(out))
        .contains(
            "\"realm\" : \"ours\"",
            "https://desks.example/login/oauth2/code/desks",
            "https://desks.example:8443/logout/connect/back-channel/desks")
        .doesNotContain("demo-only", "safe-pathway-journey");
  }

  @Test
  void whatIsNoGoodIsNamed() throws IOException {
    assertThat(run(NETWORK, "{}", "https://desks.example")).isEqualTo(2);
    assertThat(run("{}", "{}", "https://desks.example")).isEqualTo(2);
    assertThat(run(NETWORK, "[1]", "https://desks.example")).isEqualTo(2);
    assertThat(run(NETWORK, "{\"amberwell\": [\"a.example\"]}", "http://desks.example"))
        .isEqualTo(2);

    assertThat(text(out)).isEmpty();
    assertThat(text(err).lines())
        .hasSize(4)
        .anyMatch(line -> line.equals("infra/realm: amberwell has no e-mail domain."))
        .anyMatch(line -> line.startsWith("infra/realm: network file: $"))
        .anyMatch(line -> line.startsWith("infra/realm: the domains are no JSON"))
        .anyMatch(line -> line.contains("https://desks.example, without a path"));
  }

  private int run(String network, String domains, String desks) throws IOException {
    return run(
        Files.writeString(folder.resolve("network.json"), network).toString(),
        Files.writeString(folder.resolve("domains.json"), domains).toString(),
        desks,
        "ours",
        desks + ":8443");
  }

  private int run(String... arguments) {
    return RealmCommand.run(
        List.of(arguments), new PrintStream(out, true), new PrintStream(err, true));
  }

  private static String text(ByteArrayOutputStream said) {
    return said.toString(StandardCharsets.UTF_8);
  }
}
