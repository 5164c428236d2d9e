package org.safepathway.standalone.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.standalone.browser.RunningApplication;

/** A caller cannot pass for somebody whom a proxy vouches for, nor hide a request in another. */
@Tag("firewall")
class ProxyHeadersAreNotBelievedTest {

  @TempDir static Path data;
  private static RunningApplication application;

  @BeforeAll
  static void start() {
    application = RunningApplication.in(data);
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @Test
  void whatACallerSaysOfItselfChangesNothing() throws IOException {
    String plain = where(raw("GET /police/referrals HTTP/1.1", "Accept: text/html"));

    for (List<String> told :
        List.of(
            List.of("X-Forwarded-Proto: https", "X-Forwarded-Host: hostile.example"),
            List.of("Forwarded: for=192.0.2.1;host=hostile.example;proto=https"),
            List.of("X-Original-URL: /assets/desk.css", "X-Rewrite-URL: /assets/desk.css"),
            List.of("X-HTTP-Method-Override: POST"),
            List.of("X-Forwarded-User: supervisor.dunn", "Remote-User: supervisor.dunn"),
            List.of("X-Forwarded-Client-Cert: Subject=supervisor.dunn"))) {
      String answer =
          raw(
              "GET /police/referrals HTTP/1.1",
              "Accept: text/html",
              told.getFirst(),
              told.size() > 1 ? told.get(1) : "X-Nothing: told");
      assertThat(where(answer)).as(told.toString()).isEqualTo(plain);
    }
  }

  @Test
  void twoLengthsOfOneBodyAreRefused() throws IOException {
    assertThat(
            raw(
                "POST /police/referrals HTTP/1.1",
                "Content-Type: application/json",
                "Content-Length: 2",
                "Content-Length: 0"))
        .startsWith("HTTP/1.1 400");
  }

  /** By RFC 9112 s.6.3 the chunks count; whatever follows on that connection is not answered. */
  @Test
  void aLengthBesideChunksHidesNoSecondRequest() throws IOException {
    String answer =
        raw(
            "POST /police/referrals HTTP/1.1",
            "Content-Type: application/json",
            "Content-Length: 64",
            "Transfer-Encoding: chunked",
            "",
            "0",
            "",
            "GET /assets/desk.mjs HTTP/1.1",
            "Host: " + host());

    assertThat(answer.split("HTTP/1\\.1 [0-9]", -1)).hasSize(2);
    assertThat(answer).doesNotContain("initAll");
  }

  private static String where(String answer) {
    return answer
        .lines()
        .filter(line -> line.startsWith("HTTP/") || line.startsWith("Location:"))
        .toList()
        .toString();
  }

  /** By hand, since the JDK’s client sends none of this. */
  private static String raw(String... lines) throws IOException {
    URI address = URI.create(application.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(20_000);
      String request =
          lines[0]
              + "\r\nHost: "
              + host()
              + "\r\n"
              + (String.join("", lines).contains("chunked") ? "" : "Connection: close\r\n")
              + String.join("\r\n", List.of(lines).subList(1, lines.length))
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String host() {
    return URI.create(application.address()).getAuthority();
  }
}
