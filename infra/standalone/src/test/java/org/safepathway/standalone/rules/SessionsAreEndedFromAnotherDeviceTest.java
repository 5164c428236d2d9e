package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A session on a device that was lost: its owner sees it, and her manager can end it too. */
@Tag("firewall")
class SessionsAreEndedFromAnotherDeviceTest {

  private static final String ROOM = "/specialist/referrals";

  @TempDir private static Path folder;

  private static Web web;

  @BeforeAll
  static void start() {
    web = Web.start(folder);
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  @Test
  void aManagerEndsAColleaguesSessions() {
    assertThat(web.page("caseworker.asha", ROOM)).contains("Asha Rawal");
    assertThat(web.page("manager.meera", "/specialist/staff"))
        .contains("action=\"/specialist/staff/sign-out\"", "Sign out everywhere");

    var unused = web.done("manager.meera", "/specialist/staff/sign-out", of("caseworker.asha"));

    assertThat(web.visit("caseworker.asha", "/").body()).doesNotContain("Asha Rawal");
    assertThat(web.visit("caseworker.asha", ROOM).uri().getPath()).isEqualTo("/sign-in");
    assertThat(web.page("manager.meera", ROOM)).contains("Meera Sandhu");
  }

  @Test
  void oneOfAnotherServiceIsAnsweredLikeOneThatDoesNotExistAndGoesOn() {
    assertThat(web.page("caseworker.beth", ROOM)).contains("Beth Collier");

    var foreign = web.post("manager.meera", "/specialist/staff/sign-out", of("caseworker.beth"));
    var nobody = web.post("manager.meera", "/specialist/staff/sign-out", of("caseworker.nobody"));

    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.body()).isEqualTo(nobody.body());
    assertThat(web.page("caseworker.beth", ROOM)).contains("Beth Collier");
  }

  @Test
  void nobodyButAManagerMayDoIt() {
    assertThat(
            web.post("caseworker.asha", "/specialist/staff/sign-out", of("manager.meera")).status())
        .isEqualTo(404);
  }

  @Test
  void whoeverIsSignedInElsewhereIsToldSoAndShownHowToEndIt() {
    assertThat(web.page("officer.hale", "/police/referrals")).doesNotContain("Signed in elsewhere");
    assertThat(web.page("officer.hale", "/sessions"))
        .contains("You are signed in here and nowhere else.");

    web.anotherDevice("officer.hale");

    assertThat(web.page("officer.hale", "/police/referrals"))
        .contains("href=\"/sessions\"", "Signed in elsewhere");
    assertThat(web.page("officer.hale", "/sessions"))
        .contains(
            "<title>Where you are signed in – Safe Pathway</title>",
            "You are signed in here and on one other device or browser.",
            "name=\"everywhere\" value=\"true\"",
            "Sign out everywhere");
    JsonNode seen = web.json("officer.hale", "/sessions");
    assertThat(seen.get("others").asInt()).isEqualTo(2);
  }

  private static JsonNode of(String person) {
    return Web.object().put("person", person);
  }
}
