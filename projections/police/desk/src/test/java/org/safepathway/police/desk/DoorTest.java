package org.safepathway.police.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.police.testdesk.Bodies;
import org.safepathway.police.testdesk.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A room is for its own kind of organisation, and a page for the roles that it names. */
@Tag("firewall")
class DoorTest extends OverHttp {

  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void everyPageOfTheDeskSaysWhoItIsForAndStandsUnderPolice() {
    Set<String> paths = new TreeSet<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              if (method.getBeanType().getPackageName().startsWith("org.safepathway.police.desk")) {
                assertThat(method.getBeanType()).hasAnnotation(AllowedTo.class);
                paths.addAll(mapping.getPatternValues());
              }
            });
    assertThat(paths).hasSizeGreaterThan(10).allMatch(path -> path.startsWith("/police/"));
  }

  @Test
  void whoeverIsNotPoliceGetsTheAnswerOfAPageThatDoesNotExist() {
    for (String person : List.of("caseworker.asha", "analyst.moor", "somebody.else")) {
      Caller caller = api(person);
      String unknown = caller.get("/police/no-such-page").body();
      for (String path : getPaths()) {
        HttpResponse<String> answer = caller.get(path);
        assertThat(answer.statusCode()).as(person + " " + path).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(unknown);
      }
      assertThat(caller.post("/police/referrals", Bodies.consent()).statusCode()).isEqualTo(404);
    }
    assertThat(inside.sealed).isEmpty();
    assertThat(inside.asked).isEmpty();
  }

  @Test
  void whoeverIsNotSignedInIsAskedToSignIn() {
    for (String path : getPaths()) {
      assertThat(Caller.api(port, null).get(path).statusCode()).as(path).isEqualTo(401);
    }
  }

  @Test
  void aSupervisorWhoIsNoOfficerSendsNothing() {
    Caller dunn = api("supervisor.dunn");
    assertThat(dunn.get("/police/referrals/new").statusCode()).isEqualTo(404);
    assertThat(dunn.post("/police/referrals", Bodies.consent()).statusCode()).isEqualTo(404);
    assertThat(dunn.json("/police/referrals").get("referrals")).isEmpty();
    assertThat(inside.sealed).isEmpty();
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void whoAsksForAPageOfAnotherRoleIsNotedAndNotWhichPage(CapturedOutput output) {
    assertThat(api("officer.hale").get("/police/overrides").statusCode()).isEqualTo(404);
    assertThat(api("supervisor.dunn").get("/police/referrals/new?about=Osei").statusCode())
        .isEqualTo(404);

    assertThat(output.getAll())
        .contains("refused: officer.hale@midshire has not the role")
        .contains("refused: supervisor.dunn@midshire has not the role")
        .doesNotContain("Osei", "/police");
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void whoAsksForWhatIsNotThereIsNotedAndNotWhatTheyAskedFor(CapturedOutput output) {
    assertThat(api("officer.hale").get("/police/referrals/no-such-handle").statusCode())
        .isEqualTo(404);

    assertThat(output.getAll())
        .contains("not there: officer.hale@midshire")
        .doesNotContain("no-such-handle", "/police");
  }

  @Test
  void theMenuHasThePagesOfTheCallersRoles() {
    assertThat(menu("officer.hale"))
        .containsExactly(
            "/police/referrals",
            "/police/referrals/new",
            "/police/fingerprint-consents/new",
            "/police/find",
            "/police/services",
            "/police/guidance");
    assertThat(menu("supervisor.dunn"))
        .containsExactly(
            "/police/overrides",
            "/police/requests",
            "/police/awareness",
            "/police/find",
            "/police/services",
            "/police/guidance");
  }

  @Test
  void noPageIsKeptAndNoneLacksAText() {
    Map<String, List<String>> pages =
        Map.of(
            "officer.hale",
            List.of(
                "/police/referrals",
                "/police/referrals/new",
                "/police/referrals/new?basis=OVERRIDE",
                "/police/fingerprint-consents/new",
                "/police/find",
                "/police/services",
                "/police/sheets/walsall",
                "/police/guidance",
                "/police/guidance/by-and-for",
                "/police/guidance/words"),
            "supervisor.dunn",
            List.of("/police/overrides", "/police/requests", "/police/awareness"));
    pages.forEach(
        (person, paths) ->
            paths.forEach(
                path -> {
                  Document page = browser(person).html(path);
                  assertThat(page.html()).as(path).doesNotContain("??");
                  assertThat(page.select("h1")).as(path).hasSize(1);
                  assertThat(api(person).get(path).headers().firstValue("cache-control"))
                      .hasValue("no-store");
                }));
  }

  private List<String> menu(String person) {
    return browser(person)
        .html("/police/services")
        .select(".govuk-service-navigation__link")
        .eachAttr("href");
  }

  private static List<String> getPaths() {
    return List.of(
        "/police/referrals",
        "/police/referrals/new",
        "/police/referrals/" + REFERENCE,
        "/police/referrals/" + REFERENCE + "/facts/new",
        "/police/referrals/" + REFERENCE + "/consortium",
        "/police/overrides",
        "/police/fingerprint-consents/new",
        "/police/find",
        "/police/services",
        "/police/sheets/walsall",
        "/police/awareness",
        "/police/guidance",
        "/police/guidance/words");
  }
}
