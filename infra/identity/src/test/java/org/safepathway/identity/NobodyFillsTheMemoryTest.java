package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everybody who asks for a page begins a session, so there is an end to how many there can be. */
class NobodyFillsTheMemoryTest {

  private static final int SESSIONS = 5;
  private static final Pattern CSRF = Pattern.compile("csrf=([^;]+);");

  private static DeskServer server;

  @BeforeAll
  static void start() {
    server =
        DeskServer.start(
            DeskServer.freshData(), Map.of("safe-pathway.sessions", String.valueOf(SESSIONS)));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Who asks for pages again and again and never signs in keeps nobody out. */
  @Test
  @Tag("firewall")
  void whoIsNotSignedInMakesRoomAndWhoIsGoesOn() {
    Browser officer = new Browser(server);
    officer.signIn("officer.hale");
    for (int i = 0; i < 20; i++) {
      new Browser(server).step("/police/referrals");
    }

    Browser late = new Browser(server);
    assertThat(late.signIn("officer.brook").statusCode()).isEqualTo(200);
    assertThat(late.step("/police/referrals").statusCode()).isEqualTo(200);
    assertThat(officer.step("/police/referrals").statusCode()).isEqualTo(200);
    signOut(officer);
    signOut(late);
  }

  @Tag("firewall")
  @Test
  void whoAskedLongestAgoMakesRoomFirst() throws InterruptedException {
    List<Browser> asking = Stream.generate(() -> new Browser(server)).limit(SESSIONS).toList();
    for (Browser browser : Stream.concat(asking.stream(), asking.stream().limit(1)).toList()) {
      browser.step("/police/referrals");
      // When a session was last asked for is noted after the answer, by the millisecond.
      TimeUnit.MILLISECONDS.sleep(100);
    }
    List<String> known = asking.stream().map(Browser::session).toList();

    new Browser(server).step("/police/referrals");
    new Browser(server).step("/police/referrals");

    Map<Integer, Boolean> kept = new TreeMap<>();
    for (int i : List.of(0, 3, 4, 1, 2)) {
      asking.get(i).step("/police/referrals");
      kept.put(i, asking.get(i).session().equals(known.get(i)));
    }
    assertThat(kept.values()).containsExactly(true, false, false, true, true);
  }

  @Test
  void whereAllAreSignedInNobodyElseGetsASessionAndTheyGoOn() {
    List<Browser> signedIn = new ArrayList<>();
    for (int i = 0; i < SESSIONS; i++) {
      Browser officer = new Browser(server);
      officer.signIn("officer.hale");
      signedIn.add(officer);
    }

    Browser late = new Browser(server);
    assertThat(late.step("/police/referrals").statusCode()).isEqualTo(500);
    assertThat(late.session()).isEmpty();
    assertThat(late.step("/").statusCode()).isEqualTo(200);
    assertThat(signedIn)
        .allSatisfy(
            officer -> assertThat(officer.step("/police/referrals").statusCode()).isEqualTo(200));
    signedIn.forEach(NobodyFillsTheMemoryTest::signOut);
  }

  private static void signOut(Browser browser) {
    Matcher token = CSRF.matcher(browser.step("/police/referrals").body());
    assertThat(token.find()).isTrue();
    browser.submit("/sign-out", Map.of("_csrf", token.group(1)));
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
