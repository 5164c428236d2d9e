package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What others could listen to does not start. */
@Tag("firewall")
class NoOpenStartWithoutTlsTest {

  private static final String REALM = "https://sign-in.example/realms/safe-pathway";

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "0.0.0.0", "::", "192.0.2.7", "no-such-host.invalid"})
  void anAddressThatOthersCanReachNeedsAnAddressOverTls(@Nullable String listensOn) {
    assertThatThrownBy(() -> SafeStart.check(with(REALM, false, null), listensOn))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("safe-pathway.base-url");
    assertThatThrownBy(() -> SafeStart.check(with(REALM, false, "http://desks.example"), listensOn))
        .hasMessageContaining("https://");
    assertThatCode(() -> SafeStart.check(with(REALM, false, "https://desks.example"), listensOn))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.0.5", "::1", "localhost"})
  void thisMachineAloneNeedsNone(String listensOn) {
    assertThatCode(() -> SafeStart.check(with(REALM, false, null), listensOn))
        .doesNotThrowAnyException();
  }

  @Test
  void aDemonstrationIsForThisMachineWhoeverItsIssuerIs() {
    assertThatThrownBy(() -> SafeStart.check(with(REALM, true, "https://desks.example"), "0.0.0.0"))
        .hasMessageContaining("127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://sign-in.example/realms/x",
        "http://192.0.2.7:8080/realms/x",
        "http://localhost.example/realms/x",
        "ftp://127.0.0.1/realms/x",
        "sign-in.example/realms/x"
      })
  void anIssuerOfAnotherMachineIsHeardByTlsAlone(String issuer) {
    for (boolean demo : new boolean[] {true, false}) {
      assertThatThrownBy(
              () -> SafeStart.check(with(issuer, demo, "https://desks.example"), "127.0.0.1"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("safe-pathway.issuer");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8090/realms/x", "http://[::1]:8090/realms/x", REALM})
  void oneOfThisMachineOrOverTlsWillDo(String issuer) {
    assertThatCode(() -> SafeStart.check(with(issuer, true, null), "127.0.0.1"))
        .doesNotThrowAnyException();
  }

  @Test
  void theApplicationAsksAtItsStart() {
    assertThatThrownBy(
            () ->
                DeskServer.start(
                    DeskServer.freshData(),
                    java.util.Map.of(
                        "safe-pathway.issuer",
                        REALM,
                        "safe-pathway.demo",
                        "false",
                        "safe-pathway.desk-client-secret",
                        "secret",
                        "server.address",
                        "0.0.0.0")))
        .rootCause()
        .hasMessageContaining("safe-pathway.base-url");
  }

  private static IdentitySettings with(String issuer, boolean demo, @Nullable String base) {
    return new IdentitySettings(
        issuer,
        demo,
        Path.of("data"),
        base == null ? null : URI.create(base),
        IdentitySettings.AUDIENCE,
        IdentitySettings.DESK_CLIENT,
        "secret",
        null);
  }
}
