package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A device that somebody left behind is nobody’s after a while. */
@Tag("firewall")
class SessionsEndTest {

  private final Browser browser = new Browser(DeskServer.shared());

  @AfterEach
  void now() {
    TestDesks.ahead = Duration.ZERO;
  }

  @Test
  void afterAQuarterOfAnHourWithoutARequest() {
    browser.signIn("officer.hale");

    assertThat(browser.step("/police/idle").body()).isEqualTo("900");
  }

  @Test
  void twelveHoursAfterSignInHoweverBusy() {
    browser.signIn("officer.hale");

    TestDesks.ahead = Duration.ofHours(12).minusMinutes(1);
    assertThat(browser.step("/police/referrals").statusCode()).isEqualTo(200);
    TestDesks.ahead = Duration.ofHours(12);
    assertThat(browser.step("/").body()).isEqualTo("start nobody");
    assertThat(browser.visit("/police/referrals").uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void andItIsNotTakenUpAgain() {
    browser.signIn("officer.hale");
    TestDesks.ahead = Duration.ofHours(12);
    assertThat(browser.step("/police/referrals").statusCode()).isEqualTo(302);

    TestDesks.ahead = Duration.ZERO;
    assertThat(browser.step("/police/referrals").statusCode()).isEqualTo(302);
  }
}
