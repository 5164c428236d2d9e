package org.safepathway.specialist.desk.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.change.DirectoryRefusal;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.specialist.desk.OverHttp;
import org.safepathway.specialist.testdesk.Caller;
import org.safepathway.specialist.testdesk.ScriptedDirectory;
import org.safepathway.specialist.testdesk.TestRegistry;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager says what a colleague may do, by one form beside that of joining. */
class ChangingStaffTest extends OverHttp {

  private static final String PAGE = "/specialist/staff";
  private static final String CHANGE = PAGE + "/change";

  @Autowired private ScriptedDirectory directory;
  @Autowired private TestRegistry network;

  private Staff asha;

  @BeforeEach
  void staff() {
    asha = network.person("caseworker.asha").orElseThrow();
    directory.staffIs(List.of(asha));
  }

  @AfterEach
  void asBefore() {
    directory.staffIs(List.of());
  }

  private HttpResponse<String> change(Map<String, ?> typed) {
    Caller browser = browser("manager.meera");
    return browser.submit(browser.html(PAGE), CHANGE, typed, null);
  }

  @Test
  void theyStayWhoTheyAre() {
    directory.answers(new Answer.Done(""));
    assertThat(
            change(
                    Map.of(
                        "changed",
                        "caseworker.asha",
                        "mayNow",
                        List.of("CASEWORKER", "DUTY_MANAGER")))
                .statusCode())
        .isEqualTo(303);
    assertThat(directory.asked())
        .containsExactly(
            new Change.ChangeStaff(
                new Staff(
                    asha.person(),
                    asha.organisation(),
                    asha.name(),
                    Set.of(StaffRole.CASEWORKER, StaffRole.DUTY_MANAGER),
                    null)));
  }

  @Test
  void whatIsMissingIsToldAtItsFieldAndNotAtThoseOfJoining() {
    Document page = Jsoup.parse(change(Map.of()).body());
    assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
        .containsExactly("#changed", "#mayNow");
    assertThat(page.select("form[action=" + CHANGE + "] .govuk-error-message")).hasSize(2);
    assertThat(page.select(".govuk-error-message")).hasSize(2);
    assertThat(directory.asked()).isEmpty();
  }

  @Test
  void whatTheDirectoryObjectsToIsToldInThisForm() {
    directory.answers(
        new Answer.Refused(
            new Refusal(
                DirectoryRefusal.DOES_NOT_HOLD.code(),
                List.of(new FieldFault("roles", "role-of-another-kind")))));
    Document page =
        Jsoup.parse(
            change(Map.of("changed", "caseworker.asha", "mayNow", List.of("MANAGER"))).body());
    assertThat(page.select(".govuk-error-summary__list a").attr("href")).isEqualTo("#mayNow");
    assertThat(page.select(".govuk-error-summary").text()).contains("roles of a specialist");
  }

  @Test
  void somebodyElsesStaffIsNotThere() {
    for (String person : List.of("caseworker.beth", "nobody.there")) {
      assertThat(
              api("manager.meera")
                  .post(CHANGE, json("{'changed': '" + person + "', 'mayNow': ['MANAGER']}"))
                  .statusCode())
          .isEqualTo(404);
    }
    assertThat(directory.asked()).isEmpty();
  }
}
