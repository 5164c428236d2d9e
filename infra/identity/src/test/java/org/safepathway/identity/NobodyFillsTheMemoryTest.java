package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everybody who asks for a page begins a session, so there is an end to how many there can be. */
class NobodyFillsTheMemoryTest {

  private static DeskServer server;

  @BeforeAll
  static void start() {
    server = DeskServer.start(DeskServer.freshData(), Map.of("safe-pathway.sessions", "5"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void afterTheLastSessionNobodyGetsOneAndWhoHasOneGoesOn() {
    Browser officer = new Browser(server);
    officer.signIn("officer.hale");
    for (int i = 0; i < 20; i++) {
      new Browser(server).step("/police/referrals");
    }

    Browser late = new Browser(server);
    assertThat(late.step("/police/referrals").statusCode()).isEqualTo(500);
    assertThat(late.session()).isEmpty();
    assertThat(late.step("/").statusCode()).isEqualTo(200);
    assertThat(officer.step("/police/referrals").statusCode()).isEqualTo(200);
  }

  @Test
  void aLongQuestionIsNotKeptUntilSomebodySignsIn() {
    Browser browser = new Browser(DeskServer.shared());

    var page = browser.visit("/police/referrals?" + "a".repeat(501));
    assertThat(page.uri().getPath()).isEqualTo("/sign-in");
    assertThat(browser.signIn(page, "officer.hale", "demo-only").uri().toString())
        .endsWith("/police/referrals");
  }
}
