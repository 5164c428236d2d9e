package org.safepathway.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.standalone.browser.Chromium;
import org.safepathway.standalone.browser.ReferralForm;
import org.safepathway.standalone.browser.RunningApplication;
import org.safepathway.standalone.browser.Visitor;

/** The service offer in a browser: who finds it, who keeps it, and who says who takes part. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class TheOfferInABrowserTest {

  private static final String REFUGE = "linden-refuge-refuge";

  private RunningApplication application;
  private Chromium chromium;

  @BeforeAll
  void start(@TempDir Path data) {
    Path installed =
        Chromium.installed()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no Chromium: infra/check installs it, or set SAFE_PATHWAY_CHROMIUM"));
    application = RunningApplication.in(data);
    chromium = Chromium.at(installed);
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
    if (application != null) {
      application.close();
    }
  }

  @Test
  void anOfficerFindsAServiceForAMotherOfTwoWhoMustLeaveSandwellAndRefersHer() {
    for (boolean javaScript : new boolean[] {true, false}) {
      try (Visitor hale = chromium.visitor(application.address(), javaScript)) {
        hale.signIn("officer.hale");
        hale.open("/police/find");
        hale.look("find");
        hale.select("area", "SANDWELL");
        hale.tick("mustLeave", "true");
        hale.tick("dialects", "MIRPURI");
        hale.type("children", "2");
        hale.press("Find services");
        Locator first = hale.page().locator(".govuk-summary-card").first();
        assertThat(first).containsText("1. Linden refuge");
        hale.look("found");
        first.getByRole(AriaRole.LINK).first().click();
        ReferralForm form = new ReferralForm(hale);
        form.fillIn(REFUGE);
        form.send();
        assertThat(hale.page().getByRole(AriaRole.ALERT)).containsText("Sent.");
        hale.signOut();
      }
    }
  }

  @Test
  void officersReadCardsAndSheetsAndTheirSupervisorSeesThatTheyDo() {
    try (Visitor wren = visitor()) {
      wren.signIn("officer.wren");
      wren.open("/police/services");
      wren.follow("Walsall");
      assertThat(wren.main()).containsText("Amberwell advocacy");
      wren.look("sheet");
      wren.open("/police/guidance");
      wren.follow("What a by-and-for service does");
      wren.look("card-by-and-for");
      wren.open("/police/guidance/words");
      wren.look("card-words");
    }
    try (Visitor dunn = visitor()) {
      dunn.signIn("supervisor.dunn");
      dunn.follow("Awareness");
      assertThat(dunn.main()).containsText("A week is shown when it is over");
      dunn.look("awareness");
    }
  }

  @Test
  void aManagerSaysWhatOnlySpecialistsSeeAndACaseworkerFindsItByThat() {
    try (Visitor manager = visitor()) {
      manager.signIn("manager.linden");
      manager.open("/specialist/offers/" + REFUGE);
      manager.follow("What only specialist services see");
      manager.select("adviser", "TWO");
      manager.tick("nrpfFund", "true");
      manager.type("places", "4");
      manager.type("free", "1");
      manager.press("Save");
      assertThat(manager.page().getByRole(AriaRole.ALERT)).containsText("Saved");
      manager.open("/specialist/offers/" + REFUGE + "/specialists");
      manager.look("offer-specialists");
    }
    try (Visitor asha = visitor()) {
      asha.signIn("caseworker.asha");
      asha.open("/specialist/services");
      asha.select("area", "SANDWELL");
      asha.tick("statusNeeds", "DVILR");
      asha.press("Look");
      assertThat(asha.main()).containsText("1 services fit");
      assertThat(asha.page().locator(".govuk-summary-card").first()).containsText("Linden refuge");
      asha.look("services-found");
    }
  }

  @Test
  void theRegistrarLetsSomebodyJoinAndLoadsADirectory() {
    try (Visitor kane = visitor()) {
      kane.signIn("registrar.kane");
      kane.open("/registrar/organisations");
      kane.look("organisations");
      kane.press("Register an organisation");
      kane.look("new-organisation");
      kane.press("Register");
      assertThat(kane.page().locator(".govuk-error-summary")).containsText("Enter the name");
      kane.type("name", "Heron House");
      kane.type("id", "heron-house");
      kane.tick("kind", "SPECIALIST");
      kane.tick("byAndFor", "true");
      kane.press("Register");
      assertThat(kane.page().getByRole(AriaRole.ALERT)).containsText("takes part");
      kane.type("name", "Wren Hart");
      kane.type("person", "manager.wren");
      kane.tick("roles", "MANAGER");
      kane.press("Add somebody");
      assertThat(kane.main()).containsText("manager.wren");
      kane.look("organisation");
      kane.follow("Load a directory");
      kane.press("Load");
      assertThat(kane.page().locator(".govuk-error-summary")).containsText("Choose a file");
      kane.page()
          .locator("#document")
          .setInputFiles(
              new FilePayload(
                  "services.json",
                  "application/json",
                  "[{\"name\": \"Harbour\"}]".getBytes(StandardCharsets.UTF_8)));
      kane.press("Load");
      assertThat(kane.main()).containsText("This must be there");
      kane.look("directory-loaded");
    }
  }

  @Test
  void aCoordinatorAllocatesOneThatNobodyTookAndTheOfficerIsToldOfIt() {
    try (Visitor hale = visitor()) {
      hale.signIn("officer.hale");
      hale.open("/police/referrals/new?offer=amberwell-by-and-for");
      ReferralForm form = new ReferralForm(hale);
      form.fillIn("amberwell-by-and-for");
      hale.tick("statisticsAgreed", "true");
      form.send();
      assertThat(hale.page().getByRole(AriaRole.ALERT)).containsText("Sent.");
      String hers = hale.page().url();
      try (Visitor asha = visitor()) {
        asha.signIn("caseworker.asha");
        asha.page().locator("main table a").first().click();
        asha.press("We have received it");
        asha.press("Decline");
        asha.tick("reason", "NO_CAPACITY");
        asha.press("Decline");
      }
      hale.page().navigate(hers);
      hale.follow("Ask the consortium of by-and-for services");
      hale.look("ask-consortium");
      hale.press("Ask the consortium");
      assertThat(hale.page().locator(".govuk-error-summary")).isVisible();
      hale.tick("need", "SAFETY_AND_ADVOCACY");
      hale.tick("risk", "HIGH");
      hale.select("area", "SANDWELL");
      hale.select("languages", "SOUTH_ASIAN");
      hale.press("Ask the consortium");
      assertThat(hale.page().getByRole(AriaRole.ALERT)).containsText("The consortium was asked");
      for (boolean javaScript : new boolean[] {true, false}) {
        try (Visitor lee = chromium.visitor(application.address(), javaScript)) {
          lee.signIn("coordinator.lee");
          assertThat(lee.main()).containsText("A safety plan and somebody at her side");
          assertThat(lee.main().locator("tbody")).not().containsText("Sandwell");
          lee.look("demand");
          lee.page().locator("main tbody a").first().click();
          lee.look("demand-one");
          lee.select("member", javaScript ? "" : "juniper-east");
          lee.press("Suggest");
          assertThat(lee.page().getByRole(AriaRole.ALERT)).containsText("was passed on");
          lee.follow("Gaps in the offer");
          lee.look("gaps");
          lee.follow("Members");
          lee.look("members");
        }
      }
      hale.page().reload();
      assertThat(hale.main()).containsText("The consortium suggests Juniper");
      hale.look("consortium-suggests");
      hale.tick("answer", "REFERRED");
      hale.press("Tell the consortium");
      assertThat(hale.main()).containsText("You said that she was referred");
      hale.page().locator("main ul a").first().click();
      assertThat(hale.main()).containsText("Which service does she want?");
    }
  }

  private Visitor visitor() {
    return chromium.visitor(application.address(), true);
  }
}
