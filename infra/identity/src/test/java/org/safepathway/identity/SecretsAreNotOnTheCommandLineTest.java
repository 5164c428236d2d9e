package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever lists the processes of a machine sees what they were started with. */
@Tag("firewall")
class SecretsAreNotOnTheCommandLineTest {

  private static final IdentitySettings SETTINGS =
      new IdentitySettings(
          "https://issuer.example/realms/safe-pathway",
          false,
          Path.of("data"),
          URI.create("https://desks.example"),
          IdentitySettings.AUDIENCE,
          IdentitySettings.DESK_CLIENT,
          "kept-quiet",
          null);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--safe-pathway.desk-client-secret=kept-quiet",
        "-Dsafe-pathway.desk-client-secret=kept-quiet"
      })
  void aSecretThatOthersCanSeeIsRefused(String argument) {
    assertThatThrownBy(() -> DeskClientSecret.of(SETTINGS, List.of("--server.port=1", argument)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("command line")
        .hasMessageNotContaining("kept-quiet");
  }

  @Test
  void oneFromElsewhereIsTakenAndNeverPrinted() {
    DeskClientSecret secret = DeskClientSecret.of(SETTINGS, List.of("--server.port=1"));

    assertThat(secret.value()).isEqualTo("kept-quiet");
    assertThat(secret.toString() + SETTINGS).doesNotContain("kept-quiet");
  }

  @Test
  void theWholeApplicationIsStartedSo() {
    assertThatThrownBy(
            () ->
                DeskServer.startWithArguments(
                    "--safe-pathway.issuer=https://issuer.example/realms/safe-pathway",
                    "--safe-pathway.desk-client-secret=kept-quiet"))
        .rootCause()
        .hasMessageContaining("command line");
  }
}
