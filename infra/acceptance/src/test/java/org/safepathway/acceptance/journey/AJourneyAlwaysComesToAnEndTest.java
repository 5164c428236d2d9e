package org.safepathway.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepathway.acceptance.journey.http.Addresses;
import org.safepathway.acceptance.journey.judge.ExpectationTable;
import org.safepathway.acceptance.journey.scene.Script;
import org.safepathway.acceptance.journey.scene.Step;

class AJourneyAlwaysComesToAnEndTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void anInstanceThatRefusesEverythingTurnsEveryStepWithAnActRed() throws IOException {
    HttpServer server = refusing();
    try {
      URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());

      Report report =
          Journey.run(
              Addresses.one(base),
              person -> "token",
              Referral.ofRepository(),
              ExpectationTable.reviewed(),
              Duration.ZERO,
              print(out));

      assertThat(report.good()).isFalse();
      assertThat(report.failures()).extracting("step").contains("sent", "withdrawn", "bad-json");
      assertThat(text(out))
          .contains(report.summary())
          .contains(Script.steps().stream().map(Step::says).toList());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void anInstanceThatIsNotThereEndsWithTwoAndASentence() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }

    int code = Journey.main(List.of("--url", "http://127.0.0.1:" + free), print(out), print(err));

    assertThat(code).isEqualTo(2);
    assertThat(text(err)).startsWith("No Safe Pathway answers at http://127.0.0.1:" + free);
  }

  @Test
  void anArgumentThatIsNotUnderstoodEndsWithThree() {
    assertThat(Journey.main(List.of("--uri", "x"), print(out), print(err))).isEqualTo(3);
    assertThat(Journey.main(List.of("--url", "x"), print(out), print(err))).isEqualTo(3);
    assertThat(Journey.main(List.of("--url"), print(out), print(err))).isEqualTo(3);
    assertThat(Journey.main(List.of("--referral", "no-such.json"), print(out), print(err)))
        .isEqualTo(3);
  }

  private static HttpServer refusing() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean health = exchange.getRequestURI().getPath().startsWith("/actuator");
          byte[] body = "{\"status\":404}".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
          exchange.sendResponseHeaders(health ? 200 : 404, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static PrintStream print(ByteArrayOutputStream into) {
    return new PrintStream(into, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream from) {
    return from.toString(StandardCharsets.UTF_8);
  }
}
