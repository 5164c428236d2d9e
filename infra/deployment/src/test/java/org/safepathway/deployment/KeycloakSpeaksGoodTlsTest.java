package org.safepathway.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What compose tells Keycloak of TLS is what our own processes do. */
class KeycloakSpeaksGoodTlsTest {

  private static final Pattern SUITE = Pattern.compile("\"(TLS_[A-Z0-9_]+)\"");

  private final String command =
      Compose.read().service("keycloak").at("command").texts().getFirst();

  @Test
  void itListensByTlsAloneAndNotByAnOldOne() {
    assertThat(command).contains("--http-enabled=false").doesNotContain("--http-port");
    assertThat(option("https-protocols")).containsExactly("TLSv1.3", "TLSv1.2");
  }

  @Test
  void itTakesTheSuitesThatOurDesksTake() {
    String desks =
        Root.text("projections/desk-kit/src/main/java/org/safepathway/desk/web/BrowserTls.java");
    Set<String> ours =
        SUITE.matcher(desks).results().map(found -> found.group(1)).collect(Collectors.toSet());

    assertThat(ours).hasSize(6);
    assertThat(option("https-cipher-suites"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    ours.stream(),
                    Stream.of(
                        "TLS_AES_256_GCM_SHA384",
                        "TLS_CHACHA20_POLY1305_SHA256",
                        "TLS_AES_128_GCM_SHA256"))
                .toList());
  }

  private List<String> option(String name) {
    Matcher found = Pattern.compile("--" + name + "=(\\S+)").matcher(command);
    assertThat(found.find()).as(name).isTrue();
    return List.of(found.group(1).split(","));
  }
}
