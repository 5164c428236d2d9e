package org.safepathway.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is begun beside a log that is not there; and nothing goes there in clear unasked. */
class AnAxonServerThatIsAwayIsToldTest {

  @TempDir Path folder;

  @Test
  void atTheStart() throws IOException {
    int port = unused();

    assertThatThrownBy(
            () ->
                AxonServerLog.open(
                    address("127.0.0.1:" + port),
                    "node",
                    NoOpEventUpcaster.INSTANCE,
                    positions(),
                    null))
        .isInstanceOf(AxonServerAwayException.class)
        .hasMessageContaining("cannot be reached");
    assertThat(positions()).doesNotExist();
  }

  /** They are known by name, so a connector that calls them otherwise would go unnoticed. */
  @Test
  void theFaultsByWhichItIsKnownAreThoseOfTheConnector() {
    assertThat(AxonServerAwayException.KINDS)
        .allSatisfy(
            kind -> assertThat(RuntimeException.class).isAssignableFrom(Class.forName(kind)));
    assertThat(AxonServerAwayException.tells(new IllegalStateException())).isFalse();
    assertThat(
            AxonServerAwayException.tells(
                new IllegalStateException(new NoHandlerForCommandException("nobody"))))
        .isTrue();
  }

  @Test
  void theWayToAnotherMachineIsOpenWithoutCertificateAndToken() {
    assertThat(address("192.0.2.7:8124").isOpen()).isTrue();
    assertThat(address("127.0.0.1:8124,192.0.2.7").isOpen()).isTrue();
    assertThat(
            new AxonServerAddress("192.0.2.7", "default", "token", Path.of("authority.pem"))
                .isOpen())
        .isFalse();
    assertThat(
            new AxonServerAddress("192.0.2.7", "default", null, Path.of("authority.pem")).isOpen())
        .isTrue();
    assertThat(address("127.0.0.1:8124").isOpen()).isFalse();
    assertThat(address("localhost").isOpen()).isFalse();
  }

  @Test
  void theTokenIsInNoText() {
    assertThat(new AxonServerAddress("localhost", "default", "a-token", null).toString())
        .doesNotContain("a-token");
  }

  private static AxonServerAddress address(String where) {
    return new AxonServerAddress(where, "default", null, null);
  }

  private Path positions() {
    return folder.resolve("positions.db");
  }

  private static int unused() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
