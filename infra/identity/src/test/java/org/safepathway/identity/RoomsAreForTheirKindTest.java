package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.identity.client.CodeFlow;

@Tag("firewall")
class RoomsAreForTheirKindTest {

  private final DeskServer server = DeskServer.shared();

  @ParameterizedTest
  @CsvSource({
    "caseworker.asha, /police/referrals",
    "officer.hale, /specialist/referrals",
    "coordinator.lee, /police/referrals",
    "coordinator.lee, /specialist/referrals",
    "analyst.moor, /specialist/referrals",
    "inspector.finch, /specialist/referrals",
    "officer.hale, /registrar/organisations",
    "manager.meera, /registrar/organisations",
    "officer.hale, /consortium/demand",
    "caseworker.asha, /consortium/demand",
    "registrar.kane, /consortium/demand",
    "registrar.kane, /police/referrals",
    "registrar.kane, /specialist/referrals",
    "officer.hale, /of-no-room",
    "officer.hale, /error"
  })
  void aPageOutsideOnesOwnRoomIsLikeOneThatDoesNotExist(String user, String path) throws Exception {
    String token = new CodeFlow(server.base()).accessToken(user, "demo-only");

    HttpResponse<String> outside = Api.get(server, path, token);
    HttpResponse<String> missing = Api.get(server, "/police/missing", token);

    assertThat(outside.statusCode()).isEqualTo(404);
    assertThat(alike(outside, path)).isEqualTo(alike(missing, "/police/missing"));
    assertThat(outside.headers().map().keySet()).isEqualTo(missing.headers().map().keySet());
  }

  @ParameterizedTest
  @CsvSource({
    "caseworker.asha, /specialist/referrals",
    "manager.meera, /specialist/referrals",
    "officer.hale, /police/referrals"
  })
  void aPageOfOnesOwnRoomIsThere(String user, String path) throws Exception {
    String token = new CodeFlow(server.base()).accessToken(user, "demo-only");

    HttpResponse<String> own = Api.get(server, path, token);

    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.body()).contains("referrals of " + user);
  }

  @ParameterizedTest
  @CsvSource({
    "caseworker.asha, /specialist/referrals",
    "officer.hale, /police/referrals",
    "coordinator.lee, /consortium/demand",
    "registrar.kane, /registrar/organisations",
    "analyst.moor, /",
    "inspector.finch, /"
  })
  void whoSignsInBeginsInTheirOwnRoomWhereTheyHaveOne(String user, String path) {
    assertThat(new Browser(server).signIn(user).uri().getPath()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer.hale", "caseworker.asha", "analyst.moor"})
  void onesOwnSessionsAreInNoRoomAndThereForEverybody(String user) {
    Browser browser = new Browser(server);
    browser.signIn(user);

    assertThat(browser.step("/sessions").statusCode()).isEqualTo(200);
  }

  @Test
  void aMissingPageOfOnesOwnRoomIsNoDifferent() throws Exception {
    String token = new CodeFlow(server.base()).accessToken("officer.hale", "demo-only");

    HttpResponse<String> own = Api.get(server, "/police/missing", token);
    HttpResponse<String> other = Api.get(server, "/specialist/referrals", token);

    assertThat(alike(own, "/police/missing")).isEqualTo(alike(other, "/specialist/referrals"));
  }

  @Test
  void anActOutsideOnesOwnRoomIsLikeOneThatDoesNotExist() throws Exception {
    String token = new CodeFlow(server.base()).accessToken("officer.hale", "demo-only");

    HttpResponse<String> outside = Api.post(server, "/specialist/referrals", token);
    HttpResponse<String> missing = Api.post(server, "/police/missing", token);

    assertThat(outside.statusCode()).isEqualTo(404);
    assertThat(alike(outside, "/specialist/referrals"))
        .isEqualTo(alike(missing, "/police/missing"));
  }

  @Test
  void nobodyIsAskedToSignInWhetherThePageExistsOrNot() {
    assertThat(Api.get(server, "/police/referrals", null).body())
        .isEqualTo(Api.get(server, "/missing", null).body())
        .isEqualTo(Api.get(server, "/.well-known/oauth-protected-resource", null).body());
  }

  /** The body without the address that the caller sent and the time. */
  private static String alike(HttpResponse<String> answer, String path) {
    return answer.body().replace(path, "PATH").replaceAll("\"timestamp\":\"[^\"]*\"", "TIME");
  }
}
