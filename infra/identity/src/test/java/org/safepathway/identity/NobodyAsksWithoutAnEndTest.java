package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A person, and an address, is answered so many requests a minute. */
@Tag("firewall")
class NobodyAsksWithoutAnEndTest {

  private static final String ROOM = "/specialist/referrals";

  private static DeskServer people;
  private static DeskServer addresses;

  private final ListAppender<ILoggingEvent> kept = new ListAppender<>();

  @BeforeAll
  static void start() {
    people =
        DeskServer.start(
            DeskServer.freshData(), Map.of("safe-pathway.requests-a-minute.by-person", "5"));
    addresses =
        DeskServer.start(
            DeskServer.freshData(), Map.of("safe-pathway.requests-a-minute.by-address", "5"));
  }

  @AfterAll
  static void stop() {
    people.close();
    addresses.close();
  }

  @BeforeEach
  void aMinuteLater() {
    TestDesks.ahead = TestDesks.ahead.plusMinutes(2);
    kept.start();
    log().addAppender(kept);
  }

  @AfterEach
  void listenNoMore() {
    log().detachAppender(kept);
  }

  @AfterAll
  static void now() {
    TestDesks.ahead = Duration.ZERO;
  }

  @Test
  void aPersonWhoAsksTooOftenIsToldWhenToComeBack() throws Exception {
    String asha = Forge.of(people).token();
    for (int i = 0; i < 5; i++) {
      assertThat(Api.get(people, ROOM, asha).statusCode()).isEqualTo(200);
    }

    HttpResponse<String> answer = Api.get(people, ROOM, asha);

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After"))
        .hasValueSatisfying(seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 12));
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.body()).contains("too-many-requests", "\"status\":429");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
  }

  @Test
  void anActOfTheirsIsNotDone() throws Exception {
    String asha = Forge.of(people).token();
    for (int i = 0; i < 5; i++) {
      Api.get(people, ROOM, asha);
    }
    int acts = TestDesks.ACTS.get();

    assertThat(Api.post(people, ROOM, asha).statusCode()).isEqualTo(429);
    assertThat(TestDesks.ACTS).hasValue(acts);
  }

  @Test
  void theirOtherDevicesAndTokensCountAndTheirColleaguesDoNot() throws Exception {
    for (int i = 0; i < 5; i++) {
      Api.get(people, ROOM, Forge.of(people).also("jti", "token " + i).token());
    }

    assertThat(Api.get(people, ROOM, Forge.of(people).token()).statusCode()).isEqualTo(429);
    String meera = Forge.of(people).also("sub", "manager.meera").token();
    assertThat(Api.get(people, ROOM, meera).statusCode()).isEqualTo(200);
  }

  @Test
  void aBrowserIsShownAPlainPage() {
    Browser browser = new Browser(people);
    assertThat(browser.signIn("officer.hale").statusCode()).isEqualTo(200);
    HttpResponse<String> page = browser.step("/police/referrals");
    for (int i = 0; i < 5; i++) {
      page = browser.step("/police/referrals");
    }

    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(page.body()).contains("<h1>Too many requests</h1>", "Nothing of this request");
    assertThat(page.headers().firstValue("Retry-After")).isPresent();
    // Nor is the session lost.
    TestDesks.ahead = TestDesks.ahead.plusMinutes(1);
    assertThat(browser.step("/police/referrals").statusCode()).isEqualTo(200);
  }

  @Test
  void theLogSaysItOnceAMinute() throws Exception {
    String asha = Forge.of(people).token();
    for (int i = 0; i < 20; i++) {
      Api.get(people, ROOM, asha);
    }

    assertThat(kept.list.stream().map(ILoggingEvent::getFormattedMessage))
        .isEqualTo(List.of("too many requests: caseworker.asha@amberwell"));
  }

  @Test
  void anAddressIsCountedWhoeverAsksFromIt() {
    Browser browser = new Browser(addresses);
    for (int i = 0; i < 5; i++) {
      assertThat(browser.step("/").statusCode()).isEqualTo(200);
    }

    assertThat(browser.step("/").statusCode()).isEqualTo(429);
    assertThat(new Browser(addresses).step("/nowhere").statusCode()).isEqualTo(429);
    assertThat(Api.get(addresses, ROOM, "nonsense").headers().firstValue("Retry-After"))
        .isPresent();
    assertThat(kept.list.stream().map(ILoggingEvent::getFormattedMessage))
        .isEqualTo(List.of("too many requests of one address"));
  }

  @Test
  void whetherItIsWellIsAnsweredAllTheSame() {
    Browser browser = new Browser(addresses);
    for (int i = 0; i < 20; i++) {
      assertThat(browser.step("/actuator/health/liveness").statusCode()).isNotEqualTo(429);
    }
  }

  private static Logger log() {
    return (Logger) LoggerFactory.getLogger(SignInLog.NAME);
  }
}
