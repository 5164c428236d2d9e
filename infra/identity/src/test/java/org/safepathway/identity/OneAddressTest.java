package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("firewall")
class OneAddressTest {

  private final DeskServer server = DeskServer.shared();

  @Test
  void aPageAskedForUnderAnotherNameIsFoundUnderTheOneAddress() throws IOException {
    assertThat(answer("GET /police/referrals?state=SENT", "localhost:" + server.base().getPort()))
        .contains("302")
        .contains("Location: " + server.base() + "/police/referrals?state=SENT\r\n");
  }

  @Test
  void nothingIsActedOnUnderAnotherName() throws IOException {
    assertThat(answer("POST /oauth2/token", "hostile.example")).contains("421");
  }

  /** By hand, since the JDK's client does not let one choose the Host header. */
  private String answer(String request, String host) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.base().getPort())) {
      socket
          .getOutputStream()
          .write(
              (request
                      + " HTTP/1.1\r\nHost: "
                      + host
                      + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
