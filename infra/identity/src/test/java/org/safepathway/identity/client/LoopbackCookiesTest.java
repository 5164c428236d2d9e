package org.safepathway.identity.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoopbackCookiesTest {

  private static final Map<String, List<String>> MARKED =
      Map.of("Set-Cookie", List.of("a=1; Path=/; HttpOnly; Secure; SameSite=None"));

  @Test
  void onTheWayToThisMachineACookieForSecureWaysIsSent() throws IOException {
    assertThat(sentBackTo("http://127.0.0.1:8095/x")).containsExactly("a=1");
  }

  @Test
  void onTheWayToAnyOtherMachineItIsNot() throws IOException {
    assertThat(sentBackTo("http://192.0.2.7/x")).isEmpty();
    assertThat(sentBackTo("http://127.0.0.1.example/x")).isEmpty();
  }

  private static List<String> sentBackTo(String address) throws IOException {
    LoopbackCookies cookies = new LoopbackCookies();
    cookies.put(URI.create(address), MARKED);
    return cookies.get(URI.create(address), Map.of()).getOrDefault("Cookie", List.of());
  }
}
