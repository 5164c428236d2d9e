package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Outside a demonstration a token must say that two factors signed its owner in. */
@Tag("firewall")
class OneFactorIsNotEnoughTest {

  private static final String ROOM = "/specialist/referrals";
  private static final String ASHA = "caseworker.asha";

  private static StandInIssuer issuer;
  private static DeskServer server;

  private final ListAppender<ILoggingEvent> kept = new ListAppender<>();

  @BeforeAll
  static void start() throws Exception {
    issuer = StandInIssuer.start();
    server =
        DeskServer.start(
            DeskServer.freshData(), issuer.settings(Map.of("safe-pathway.demo", "false")));
  }

  @AfterAll
  static void stop() {
    server.close();
    issuer.close();
  }

  @BeforeEach
  void listen() {
    kept.start();
    log().addAppender(kept);
  }

  @AfterEach
  void listenNoMore() {
    log().detachAppender(kept);
  }

  @Test
  void aSignInByTwoFactorsBeginsASession() {
    HttpResponse<String> page = issuer.signIn(new Browser(server), ASHA, Map.of("acr", "2"));

    assertThat(page.body()).contains("caseworker.asha@amberwell");
  }

  @Test
  void aSignInByOneBeginsNoneAndTheLogSaysWhy() {
    Browser browser = new Browser(server);
    for (Map<String, Object> weak :
        List.<Map<String, Object>>of(
            Map.of(), Map.of("acr", "1"), Map.of("acr", "22"), Map.of("amr", List.of("pwd")))) {
      HttpResponse<String> page = issuer.signIn(browser, ASHA, weak);

      assertThat(page.uri().toString()).endsWith("/?sign-in=refused");
      assertThat(page.body()).isEqualTo("start nobody");
    }
    assertThat(lines())
        .hasSize(4)
        .containsOnly("sign-in refused: insufficient_user_authentication");
  }

  @Test
  void aTokenOfOneIsRefusedLikeAnyOtherThatIsNoGoodAndTheLogSaysWhy() throws Exception {
    HttpResponse<String> weak = Api.get(server, ROOM, token(Map.of("acr", "1")));
    assertThat(lines()).containsExactly("token refused (weak sign-in)");
    HttpResponse<String> other = Api.get(server, ROOM, "nonsense");

    assertThat(weak.statusCode()).isEqualTo(401);
    assertThat(weak.body()).isEqualTo(other.body());
    assertThat(weak.headers().allValues("WWW-Authenticate"))
        .isEqualTo(other.headers().allValues("WWW-Authenticate"));
  }

  @Test
  void aTokenOfTwoIsAccepted() throws Exception {
    assertThat(Api.get(server, ROOM, token(Map.of("acr", "2"))).statusCode()).isEqualTo(200);
    assertThat(Api.get(server, ROOM, token(Map.of("amr", List.of("pwd", "2")))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void whatCountsIsASettingAndCannotBeNothing() throws Exception {
    assertThat(with(false, null).strongEnough()).containsExactly("2");
    assertThat(with(false, List.of("gold", "otp")).strongEnough())
        .containsExactlyInAnyOrder("gold", "otp");
    assertThatThrownBy(() -> with(false, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("required-acr");
    assertThatThrownBy(() -> with(false, List.of(" ")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDemonstrationAsksForNoneUnlessItIsToldTo() {
    assertThat(with(true, null).strongEnough()).isEmpty();
    assertThat(with(true, List.of("2")).strongEnough()).containsExactly("2");
  }

  private static IdentitySettings with(
      boolean demo, @org.jspecify.annotations.Nullable List<String> required) {
    return new IdentitySettings(
        issuer.address(),
        demo,
        Path.of("data"),
        null,
        IdentitySettings.AUDIENCE,
        IdentitySettings.DESK_CLIENT,
        "secret",
        required);
  }

  private static String token(Map<String, Object> more) throws Exception {
    Forge forge = Forge.of(issuer.key(), issuer.address());
    more.forEach(forge::also);
    return forge.token();
  }

  private List<String> lines() {
    return kept.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private static Logger log() {
    return (Logger) LoggerFactory.getLogger(SignInLog.NAME);
  }
}
