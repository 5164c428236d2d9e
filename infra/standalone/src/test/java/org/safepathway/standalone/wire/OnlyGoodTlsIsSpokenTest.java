package org.safepathway.standalone.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.standalone.journey.Instance;
import org.safepathway.wire.Along;
import org.safepathway.wire.HttpTransport;
import org.safepathway.wire.Transport.NoAnswerException;

/**
 * The real application with a certificate on both its ports: what it speaks with a browser and with
 * a desk, and with whom a desk speaks (ASVS 5.0.0, V12).
 */
@Tag("firewall")
class OnlyGoodTlsIsSpokenTest {

  private static final String GOOD =
      "TLS_(ECDHE_(ECDSA|RSA)_WITH_)?(AES_(128|256)_GCM|CHACHA20_POLY1305)_SHA(256|384)";

  /** TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384. */
  private static final int GOOD_IN_12 = 0xc02c;

  @TempDir private static Path folder;

  private static Certificates certificates;
  private static Instance application;
  private static int wire;

  @BeforeAll
  static void start() throws Exception {
    certificates =
        Certificates.in(folder.resolve("certificates"), "inside=127.0.0.1", "desk-police=");
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      wire = free.getLocalPort();
    }
    List<String> settings = new ArrayList<>(certificates.settings(wire));
    settings.add("--server.ssl.bundle=wire");
    settings.add("--server.ssl.client-auth=none");
    // The application would refuse old protocols by its JDK’s own list, whatever we say: not here.
    Path lax = folder.resolve("lax.security");
    Files.writeString(lax, "jdk.tls.disabledAlgorithms=\n");
    application =
        Instance.start(
            folder.resolve("data"),
            List.of(),
            null,
            List.of("-Djava.security.properties=" + lax),
            settings);
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void aBrowserIsAnsweredByWhatIsGood(String protocol) throws Exception {
    assertThat(spoken(browsers(), protocol)).startsWith(protocol + " ");
  }

  /** TLS 1.2 takes what the older ones are offered here, so it is the version that is refused. */
  @ParameterizedTest
  @ValueSource(ints = {0x0302, 0x0301, 0x0300})
  void whatIsTooOldIsNotTaken(int version) throws Exception {
    int[] offer = {GOOD_IN_12, 0xc009, 0xc00a};
    assertThat(Hello.suiteTaken(browsers(), 0x0303, offer)).isEqualTo(GOOD_IN_12);
    assertThat(Hello.suiteTaken(browsers(), version, offer)).isEqualTo(-1);
    assertThat(Hello.suiteTaken(wire, version, offer)).isEqualTo(-1);
  }

  /** CBC, no forward secrecy, 3DES, RC4, none at all. */
  @ParameterizedTest
  @ValueSource(
      ints = {0xc009, 0xc00a, 0xc023, 0xc024, 0x009c, 0x003c, 0x002f, 0xc008, 0xc007, 0xc006})
  void noWeakSuiteIsTaken(int suite) throws Exception {
    assertThat(Hello.suiteTaken(browsers(), 0x0303, suite)).isEqualTo(-1);
  }

  @Test
  void theStrongestThatBothHaveIsTaken() throws Exception {
    assertThat(Hello.suiteTaken(browsers(), 0x0303, 0xc009, 0xc02b, GOOD_IN_12))
        .isEqualTo(GOOD_IN_12);
    assertThat(spoken(browsers(), "TLSv1.2", "TLSv1.3")).startsWith("TLSv1.3 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ffdhe2048", "x25519"})
  void keysAreAgreedOnWith128BitsOfStrength(String group) throws Exception {
    for (int port : List.of(browsers(), wire)) {
      if (group.equals("x25519")) {
        assertThat(agreed(port, group)).startsWith("TLSv1.3 ");
      } else {
        assertThatThrownBy(() -> agreed(port, group))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("fatal alert");
      }
    }
  }

  @Test
  void inClearThereIsNoAnswerOnEitherPort() throws Exception {
    for (int port : List.of(browsers(), wire)) {
      try (var socket = new java.net.Socket(InetAddress.getLoopbackAddress(), port)) {
        socket
            .getOutputStream()
            .write(
                "GET /police/referrals HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        String answer =
            new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertThat(answer).doesNotContain("HTTP/1.1 200", "HTTP/1.1 30", "HTTP/1.1 401");
      }
    }
  }

  @Test
  void aDeskIsAnsweredByTheNewestAlone() throws Exception {
    assertThat(spoken(wire, "TLSv1.3")).startsWith("TLSv1.3 ").matches("\\S+ " + GOOD);
    assertThatThrownBy(() -> spoken(wire, "TLSv1.2")).isInstanceOf(IOException.class);
  }

  @Test
  void aDeskSpeaksWithNobodyWhomItsAuthorityDoesNotKnow() throws Exception {
    Certificates others = Certificates.in(folder.resolve("others"), "desk-police=");

    assertThatThrownBy(() -> call(certificates.trusting(others, "desk-police"), "127.0.0.1"))
        .isInstanceOf(NoAnswerException.class)
        .hasMessageContaining("SSLHandshakeException");
    assertThatThrownBy(() -> call(certificates.of("desk-police"), "localhost"))
        .as("another name than the certificate has")
        .isInstanceOf(NoAnswerException.class)
        .hasMessageContaining("SSLHandshakeException");
    assertThatThrownBy(() -> call(certificates.of("desk-police"), "127.0.0.1"))
        .as("it is answered, and not known there")
        .isInstanceOf(NoAnswerException.class)
        .hasMessageEndingWith("404");
  }

  private static void call(SSLContext tls, String host) {
    new HttpTransport(
            URI.create("https://" + host + ":" + wire),
            tls,
            Along.with(Optional::empty),
            Duration.ofSeconds(20),
            1)
        .call("/wire/Inside/nothing", new byte[0]);
  }

  private static int browsers() {
    return application.address().getPort();
  }

  private static String agreed(int port, String group) throws Exception {
    try (SSLSocket socket = socket(port)) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setProtocols(new String[] {"TLSv1.3"});
      parameters.setNamedGroups(new String[] {group});
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return spoken(socket);
    }
  }

  /** What both came to speak, as in {@code TLSv1.3 TLS_AES_256_GCM_SHA384}. */
  private static String spoken(int port, String... protocols) throws Exception {
    try (SSLSocket socket = socket(port)) {
      socket.setEnabledProtocols(protocols);
      socket.startHandshake();
      return spoken(socket);
    }
  }

  private static String spoken(SSLSocket socket) {
    return socket.getSession().getProtocol() + " " + socket.getSession().getCipherSuite();
  }

  private static SSLSocket socket(int port) throws Exception {
    return (SSLSocket)
        certificates
            .of("desk-police")
            .getSocketFactory()
            .createSocket(InetAddress.getLoopbackAddress(), port);
  }
}
