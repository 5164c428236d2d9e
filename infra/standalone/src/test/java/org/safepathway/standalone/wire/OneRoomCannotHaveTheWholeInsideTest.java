package org.safepathway.standalone.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.Registry;
import org.safepathway.wire.Contract;

/**
 * A process with a desk’s real certificate that wants all of the inside: it gets its room’s part,
 * and the other rooms are answered as before.
 */
@Tag("firewall")
class OneRoomCannotHaveTheWholeInsideTest {

  private static final int CALLS = 3;
  private static final int CONNECTIONS = 40;

  @TempDir private static Path folder;

  private static RunningWire wire;

  private final Deque<SSLSocket> open = new ArrayDeque<>();

  @BeforeAll
  static void start() throws Exception {
    wire =
        RunningWire.start(
            folder,
            "--safe-pathway.wire.calls=" + CALLS,
            "--safe-pathway.wire.connections=" + CONNECTIONS,
            "--safe-pathway.wire.patience=5m",
            "--safe-pathway.wire.idle=5m");
  }

  @AfterEach
  void hangUp() throws IOException {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }

  @AfterAll
  static void stop() {
    wire.close();
  }

  @Test
  void moreCallsThanItsPartAreRefusedAndTheOthersGoOn() throws Exception {
    for (int i = 0; i < CALLS; i++) {
      // It says that it will say something, is told to go on, and does not.
      assertThat(say("desk-consortium", asking(request("/wire/Registry/offers", 2))))
          .contains(" 100");
    }

    HttpResponse<String> refused =
        wire.post(wire.certificates().of("desk-consortium"), "/wire/Registry/offers", null, "[]");

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(refused.body()).contains("too-many-calls");
    assertThat(wire.as("desk-specialist", null, Registry.class).offers()).isNotEmpty();
  }

  @Test
  void moreConnectionsThanItsPartAreClosedAndTheOthersGoOn() throws Exception {
    for (int i = 0; i < CONNECTIONS; i++) {
      assertThat(say("desk-police", request("/wire/Registry/offers", 2) + "[]")).contains(" 200");
    }

    HttpResponse<String> refused =
        wire.post(wire.certificates().of("desk-police"), "/wire/Registry/offers", null, "[]");

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Connection")).hasValue("close");
    assertThat(wire.as("desk-specialist", null, Registry.class).offers()).isNotEmpty();
  }

  /** Who says nothing is of no room yet, and takes no more of the port than one desk could. */
  @Test
  void whoSaysNothingIsCutOffByItsAddressAndTheOthersGoOn() throws Exception {
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 12 * CONNECTIONS; i++) {
        Socket socket = new Socket(Proxy.NO_PROXY);
        silent.add(socket);
        // Another address of this machine, as another machine would have.
        socket.bind(new InetSocketAddress("127.0.0.2", 0));
        socket.connect(new InetSocketAddress("127.0.0.1", wire.port()), 5_000);
      }
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  silent.stream().filter(OneRoomCannotHaveTheWholeInsideTest::isOpen).count()
                      <= CONNECTIONS);
      assertThat(silent.stream().filter(OneRoomCannotHaveTheWholeInsideTest::isOpen))
          .hasSize(CONNECTIONS);

      assertThat(wire.as("desk-specialist", null, Registry.class).offers()).isNotEmpty();
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }

  /** Whether the other side has not hung up. */
  private static boolean isOpen(Socket socket) {
    try {
      socket.setSoTimeout(1);
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException nothingSaid) {
      return true;
    } catch (IOException reset) {
      return false;
    }
  }

  @Test
  void whoCallsIsJudgedBeforeWhatIsSaid() throws Exception {
    String nonsense = "{".repeat(BodyLimits.FACTS + 1);
    for (String body : new String[] {"nonsense", nonsense}) {
      assertThat(
              wire.post(wire.certificates().of("desk-specialist"), "/wire/Inside/act", null, body)
                  .statusCode())
          .isEqualTo(404);
      assertThat(
              wire.post(
                      wire.certificates().of("desk-specialist"),
                      "/wire/Inside/act",
                      "no.such.token",
                      body)
                  .statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void aQuestionIsShortAndFactsMayBeLong() throws Exception {
    String token = wire.token(RunningWire.CASEWORKER.person().value());
    String more = "\"" + "a".repeat(BodyLimits.QUESTION) + "\"";

    HttpResponse<String> question =
        wire.post(wire.certificates().of("desk-specialist"), "/wire/Registry/offer", null, more);
    HttpResponse<String> act =
        wire.post(wire.certificates().of("desk-specialist"), "/wire/Inside/act", token, more);

    assertThat(question.statusCode()).isEqualTo(413);
    assertThat(question.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(question.body()).contains("too-large").doesNotContain("aaaa");
    assertThat(act.statusCode()).as("read, and not what the port has").isEqualTo(400);
  }

  @Test
  void headersHaveALimit() throws Exception {
    assertThat(withHeaderOf(12_000)).as("read, and no token").isEqualTo(404);
    assertThat(withHeaderOf(20_000)).isIn(400, 431);
  }

  private static int withHeaderOf(int length) throws Exception {
    return wire.post(
            wire.certificates().of("desk-specialist"),
            "/wire/Registry/offers",
            "a".repeat(length),
            "[]")
        .statusCode();
  }

  private static String request(String path, int length) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        + Contract.HEADER
        + ": "
        + Contract.VERSION
        + "\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  /** The same, and asks to be told when it may say the rest: then the call has begun. */
  private static String asking(String request) {
    return request.replaceFirst("\r\n\r\n$", "\r\nExpect: 100-continue\r\n\r\n");
  }

  /** Says something on a connection of its own, which stays open, and hears the first line. */
  private String say(String certificate, String what) throws IOException, GeneralSecurityException {
    SSLSocket socket =
        (SSLSocket)
            wire.certificates()
                .of(certificate)
                .getSocketFactory()
                .createSocket("127.0.0.1", wire.port());
    open.push(socket);
    socket.getOutputStream().write(what.getBytes(US_ASCII));
    socket.getOutputStream().flush();
    StringBuilder heard = new StringBuilder();
    for (int next; (next = socket.getInputStream().read()) != '\n' && next >= 0; ) {
      heard.append((char) next);
    }
    return heard.toString();
  }
}
