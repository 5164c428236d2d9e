package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.kernel.PersonId;
import org.slf4j.LoggerFactory;

/** Somebody who tries passwords or tokens is seen, and nothing that was typed is kept. */
@Tag("firewall")
class SignInsAreLoggedTest {

  private final DeskServer server = DeskServer.shared();
  private final Browser browser = new Browser(server);
  private final Logger logger = (Logger) LoggerFactory.getLogger(SignInLog.NAME);
  private final ListAppender<ILoggingEvent> kept = new ListAppender<>();

  @BeforeEach
  void listen() {
    kept.start();
    logger.setLevel(Level.INFO);
    logger.addAppender(kept);
  }

  @AfterEach
  void listenNoMore() {
    logger.detachAppender(kept);
  }

  @Test
  void whoSignedInAndThatSomebodyWasRefused() {
    browser.signIn(browser.visit("/police/referrals"), "officer.hale", "wrong");
    assertThat(lines()).containsExactly("password refused: officer.hale");

    HttpResponse<String> page = browser.signIn("officer.hale");
    assertThat(lines()).last().isEqualTo("signed in: officer.hale@force");

    Matcher token = Pattern.compile("csrf=([^;]+);").matcher(page.body());
    assertThat(token.find()).isTrue();
    browser.submit("/sign-out", Map.of("_csrf", token.group(1)));
    assertThat(lines()).last().isEqualTo("signed out: officer.hale");
  }

  @Test
  void whatWasTypedAsANameIsNotRepeated() {
    browser.signIn(browser.visit("/police/referrals"), "my-password-by-mistake", "x\ny");
    browser.step("/login/oauth2/code/desks?error=Canary%0Aline&state=s");

    assertThat(lines())
        .containsExactly(
            "password refused: nobody known", "sign-in refused: authorization_request_not_found");
  }

  @Test
  void aBadTokenIsNoted() {
    Api.get(server, "/specialist/referrals", "nonsense");

    assertThat(lines()).containsExactly("token refused");
  }

  @Test
  void whoIsNotOnTheStaffAnyMoreIsNoted() throws Exception {
    String token = Forge.of(server).token();
    server.registry().replace(server.registry().network().without(new PersonId("caseworker.asha")));

    Api.get(server, "/specialist/referrals", token);

    assertThat(lines()).contains("refused: not on the staff");
  }

  @Test
  void whoAsksForARoomOfOthersIsNoted() throws Exception {
    Api.get(server, "/police/referrals/HERS?x=1", Forge.of(server).token());
    Api.get(server, "/of-no-room", Forge.of(server).token());

    assertThat(lines()).containsExactly("refused: caseworker.asha@amberwell in the room POLICE");
  }

  private List<String> lines() {
    return kept.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
