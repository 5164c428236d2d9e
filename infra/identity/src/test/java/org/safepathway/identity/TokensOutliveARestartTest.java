package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safepathway.identity.client.CodeFlow;

class TokensOutliveARestartTest {

  @Test
  void aTokenFromBeforeARestartIsAcceptedAfterIt() throws Exception {
    Path data = DeskServer.freshData();
    String token;
    int port;
    try (DeskServer before = DeskServer.start(data, Map.of())) {
      token = new CodeFlow(before.base()).accessToken("officer.hale", "demo-only");
      port = before.base().getPort();
    }

    try (DeskServer after = DeskServer.start(data, Map.of("server.port", String.valueOf(port)))) {
      assertThat(Api.get(after, "/police/referrals", token).statusCode()).isEqualTo(200);
    }
  }
}
