package org.safepathway.specialist.desk.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepathway.directory.accounts.AccountRefusal;
import org.safepathway.kernel.Answer;
import org.safepathway.specialist.desk.OverHttp;
import org.safepathway.specialist.testdesk.Caller;
import org.safepathway.specialist.testdesk.ScriptedAccounts;
import org.safepathway.specialist.testdesk.ScriptedDirectory;
import org.safepathway.specialist.testdesk.TestRegistry;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager has a link to sign in sent to a colleague, where accounts are made from here. */
class InvitingTest extends OverHttp {

  private static final String PATH = "/specialist/staff";
  private static final String EMAIL = "asha@amberwell.example";

  @Autowired private ScriptedAccounts accounts;
  @Autowired private ScriptedDirectory directory;
  @Autowired private TestRegistry network;

  @BeforeEach
  void colleagues() {
    directory.staffIs(List.of(network.person("caseworker.asha").orElseThrow()));
  }

  @AfterEach
  void asBefore() {
    directory.staffIs(List.of());
    accounts.areKept(true);
    accounts.answers(new Answer.Done("organisation-amberwell"));
  }

  @Test
  void theFormSendsIt() {
    Caller browser = browser("manager.meera");
    Document page = browser.html(PATH);
    assertThat(page.select("select[name=colleague] option[value=caseworker.asha]")).hasSize(1);

    HttpResponse<String> answer =
        browser.submit(
            page, PATH + "/invite", Map.of("colleague", "caseworker.asha", "email", EMAIL), null);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(accounts.invited().getLast())
        .satisfies(
            invited -> {
              assertThat(invited.actor().person().value()).isEqualTo("manager.meera");
              assertThat(invited.organisation().value()).isEqualTo("amberwell");
              assertThat(invited.person().value()).isEqualTo("caseworker.asha");
              assertThat(invited.email()).isEqualTo(EMAIL);
            });
    assertThat(browser.html(PATH).text()).contains("The link is on its way");
  }

  @ParameterizedTest
  @EnumSource
  void whyItWasNotSentIsSaidOnThePage(AccountRefusal why) {
    accounts.answers(Answer.refused(why));
    Caller browser = browser("manager.meera");
    HttpResponse<String> answer =
        browser.submit(
            browser.html(PATH),
            PATH + "/invite",
            Map.of("colleague", "caseworker.asha", "email", EMAIL),
            null);
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body()).contains("govuk-error-summary").doesNotContain("??");
  }

  @Test
  void whoeverIsNoColleagueIsNobody() {
    int before = accounts.invited().size();
    String body = "{\"colleague\":\"%s\",\"email\":\"" + EMAIL + "\"}";
    HttpResponse<String> foreign =
        api("manager.meera").post(PATH + "/invite", json(body.formatted("officer.hale")));
    HttpResponse<String> unknown =
        api("manager.meera").post(PATH + "/invite", json(body.formatted("no.body")));
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreign.body()).isEqualTo(unknown.body());
    assertThat(accounts.invited()).hasSize(before);
  }

  @Test
  void anAddressThatIsNoneIsToldOfAtItsField() {
    int before = accounts.invited().size();
    Caller browser = browser("manager.meera");
    HttpResponse<String> answer =
        browser.submit(
            browser.html(PATH),
            PATH + "/invite",
            Map.of("colleague", "caseworker.asha", "email", "asha at amberwell"),
            null);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("email-error");
    assertThat(accounts.invited()).hasSize(before);
  }

  @Test
  void whereAccountsAreMadeElsewhereThereIsNoForm() {
    accounts.areKept(false);
    assertThat(browser("manager.meera").html(PATH).select("form[action$=invite]")).isEmpty();
  }
}
