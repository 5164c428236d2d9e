package org.safepathway.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
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

/**
 * The whole application in a browser, as an officer and a caseworker use it. It needs a Chromium on
 * this computer, found by {@link Chromium#installed()}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class BrowserTest {

  private static final String OFFER = "amberwell-by-and-for";
  private static final String NATIONALITY = "Ruritanian";
  private static final String VISA = "Dependent of a quarryman";
  private static final String STATUS_NOTE = "Her passport is with his aunt";
  private static final Pattern ENDED = Pattern.compile(".*/session-ended");
  private static final Route.FulfillOptions AWAY =
      new Route.FulfillOptions().setStatus(503).setBody("away");
  private static final Pattern SHORT_REFERENCE = Pattern.compile("SP-[0-9A-Z]{4}-[0-9A-Z]{4}");

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
  void theServiceLearnsWhatSheToldItAndTheOfficerOnlyThatItIsInHand() {
    String reference;
    try (Visitor hale = visitor()) {
      hale.signIn("officer.hale");
      reference = refer(hale);
      hale.signOut();
    }
    try (Visitor asha = visitor()) {
      asha.signIn("caseworker.asha");
      acceptTheNewestOfTheInbox(asha);
      openTheName(asha);
      recordTheStatus(asha);
      openTheStatus(asha);
      asha.signOut();
    }
    try (Visitor hale = visitor()) {
      hale.signIn("officer.hale");
      seeOnlyTheCoarseState(hale, reference);
    }
    try (Visitor brook = visitor()) {
      brook.signIn("officer.brook");
      brook.open("/police/referrals");
      assertThat(brook.main()).containsText("There are no referrals here.");
      Assertions.assertThat(brook.page().content()).doesNotContain(reference);
    }
  }

  @Test
  void theOfficersFormWorksWithoutJavaScript() {
    try (Visitor wren = chromium.visitor(application.address(), false)) {
      wren.signIn("officer.wren");
      refer(wren);
      wren.signOut();
    }
  }

  @Test
  void aPageThatIsLeftOpenGoesWithItsSession() {
    try (Visitor asha = visitor()) {
      Page page = asha.page();
      Clock clock = page.context().clock();
      clock.install();
      asha.signIn("caseworker.asha");
      asha.open("/specialist/referrals");
      Locator warning = page.locator(".desk-session");
      clock.fastForward("12:50");
      assertThat(warning).isHidden();

      clock.fastForward("00:20");
      assertThat(warning).isVisible();
      asha.look("session-ends");
      asha.press("Stay signed in");
      assertThat(warning).isHidden();

      clock.fastForward("14:00");
      assertThat(warning).isVisible();
      // Another tab has the same session.
      try (Page other = page.context().newPage()) {
        other.navigate("/specialist/referrals");
        assertThat(warning).isHidden();
      }

      // The clock of this browser alone goes on: the session is there, and nobody says it has
      // ended.
      clock.fastForward("15:02");
      assertThat(page).hasURL(ENDED);
      assertThat(asha.main()).containsText("You are still signed in");
    }
  }

  @Test
  void whoeverSignsOutLeavesNoOtherTabOpen() {
    try (Visitor asha = visitor()) {
      asha.signIn("caseworker.asha");
      try (Page other = asha.page().context().newPage()) {
        other.navigate("/specialist/referrals");
        asha.signOut();
        assertThat(other).hasURL(ENDED);
        assertThat(other.getByRole(AriaRole.MAIN)).containsText("You are signed out");
      }
    }
  }

  /**
   * Whoever signs in goes by the start page, which tells the same; a tab that says so is enough.
   */
  @Test
  void aTabOfAnotherSessionKeepsNoneOpen() {
    try (Visitor asha = visitor()) {
      asha.signIn("caseworker.asha");
      try (Page other = asha.page().context().newPage()) {
        other.navigate("/session-ended");
        asha.open("/specialist/referrals");
        other.evaluate(
            "new BroadcastChannel('session').postMessage({who: 'another', until: Date.now() + 1e9})");
        assertThat(asha.page()).hasURL(ENDED);
      }
    }
  }

  /** A desk that is away says nothing of the session: what was typed stays. */
  @Test
  void whoeverStaysWhileTheDeskIsAwayLosesNothing() {
    try (Visitor asha = visitor()) {
      Page page = asha.page();
      Clock clock = page.context().clock();
      clock.install();
      asha.signIn("officer.hale");
      asha.open("/police/referrals/new");
      page.locator("input[type=text]").first().fill("Ruritania");
      clock.fastForward("14:00");
      page.route(application.address() + "/", route -> route.fulfill(AWAY));
      asha.press("Stay signed in");
      assertThat(page.locator(".desk-session")).isVisible();
      assertThat(page.locator("input[type=text]").first()).hasValue("Ruritania");

      page.unroute(application.address() + "/");
      // Who types uses the desk.
      page.locator("input[type=text]").first().pressSequentially("n");
      assertThat(page.locator(".desk-session")).isHidden();
    }
  }

  private Visitor visitor() {
    return chromium.visitor(application.address(), true);
  }

  /** Sends a referral, first with nothing in it; gives its short reference. */
  private static String refer(Visitor officer) {
    officer.open("/police/referrals");
    officer.press("Refer a victim");
    officer.look("referral-form");
    ReferralForm form = new ReferralForm(officer);
    form.send();
    seeErrorsThatLeadToTheirFields(officer);
    officer.look("referral-form-errors");
    form.fillIn(OFFER);
    form.send();
    assertThat(officer.page().getByRole(AriaRole.ALERT)).containsText("Sent.");
    officer.look("referral-sent");
    officer.open("/police/referrals");
    Locator row = row(officer);
    assertThat(row).containsText(Pattern.compile("\\bSent\\b"));
    Assertions.assertThat(officer.page().content()).doesNotContain(ReferralForm.FAMILY_NAME);
    officer.look("referrals");
    String reference = row.getByRole(AriaRole.LINK).innerText();
    Assertions.assertThat(reference).matches(SHORT_REFERENCE);
    return reference;
  }

  private static void seeErrorsThatLeadToTheirFields(Visitor officer) {
    Locator summary = officer.page().locator(".govuk-error-summary");
    assertThat(summary).containsText("There is a problem");
    assertThat(summary).containsText("Enter her family name");
    for (Locator link : summary.getByRole(AriaRole.LINK).all()) {
      assertThat(officer.page().locator(link.getAttribute("href"))).hasCount(1);
    }
    summary.getByText("Choose a service").click();
    // With scripts the field has the focus; without, the browser has gone to it.
    officer.page().waitForCondition(() -> arrivedAt(officer, "offer"));
  }

  private static boolean arrivedAt(Visitor officer, String field) {
    return officer.page().url().endsWith("#" + field)
        || officer.page().locator("#" + field + ":focus").count() == 1;
  }

  private static void acceptTheNewestOfTheInbox(Visitor caseworker) {
    caseworker.open("/specialist/referrals");
    assertThat(row(caseworker)).containsText("Midshire Demonstration Police");
    seeNoName(caseworker);
    caseworker.look("inbox");
    // Her organisation has a reference of its own for it.
    row(caseworker).getByRole(AriaRole.LINK).click();
    seeNoName(caseworker);
    caseworker.look("case");
    caseworker.press("We have received it");
    seeDone(caseworker, "You confirmed that you have received it");
    caseworker.unfold("Give it a priority");
    caseworker.tick("triage", "A");
    caseworker.press("Set the priority");
    seeDone(caseworker, "The priority is set");
    caseworker.press("Accept");
    seeDone(caseworker, "You accepted the referral");
    seeNoName(caseworker);
    caseworker.look("case-accepted");
  }

  private static void openTheName(Visitor caseworker) {
    caseworker.tick("classes", "IDENTITY");
    caseworker.press("Open");
    assertThat(caseworker.main()).containsText(ReferralForm.GIVEN_NAMES);
    assertThat(caseworker.main()).containsText(ReferralForm.FAMILY_NAME);
    caseworker.look("case-opened");
    caseworker.follow("Back");
    seeNoName(caseworker);
  }

  private static void recordTheStatus(Visitor caseworker) {
    caseworker.press("Ask for her consent");
    caseworker.look("consent");
    caseworker.tick("record.answer", "GIVEN");
    caseworker.tick("record.classes", "IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT", "STATUS");
    caseworker.tick("record.method", "SPOKEN");
    caseworker.select("record.wordingLanguage", "PANJABI");
    caseworker.tick("record.aid", "NONE");
    caseworker.tick("record.spokenInPrivate", "true");
    caseworker.tick("record.understandingChecked", "true");
    caseworker.tick("record.hasCapacity", "true");
    caseworker.press("Record her answer");
    seeDone(caseworker, "Her answer is recorded");
    caseworker.press("Record her status with her");
    caseworker.look("status");
    caseworker.tick("status", "INSECURE");
    caseworker.type("visa", VISA);
    caseworker.type("nationality", NATIONALITY);
    caseworker.tick("nrmDiscussed", "false");
    caseworker.type("note", STATUS_NOTE);
    caseworker.press("Seal and record");
    seeDone(caseworker, "Her status is recorded and sealed");
    Assertions.assertThat(caseworker.page().content()).doesNotContain(NATIONALITY);
  }

  private static void openTheStatus(Visitor caseworker) {
    caseworker.tick("classes", "STATUS");
    caseworker.press("Open");
    assertThat(caseworker.main()).containsText("Insecure");
    for (String word : List.of(VISA, NATIONALITY, STATUS_NOTE)) {
      assertThat(caseworker.main()).containsText(word);
    }
    caseworker.look("status-opened");
  }

  private static void seeOnlyTheCoarseState(Visitor officer, String reference) {
    officer.open("/police/referrals");
    assertThat(row(officer)).containsText(reference);
    assertThat(row(officer)).containsText("Received");
    seeNothingOfTheStatus(officer);
    officer.follow(reference);
    assertThat(officer.main()).containsText("The service has it.");
    seeNothingOfTheStatus(officer);
    officer.look("referral-received");
  }

  private static void seeNothingOfTheStatus(Visitor officer) {
    for (String word :
        List.of(
            VISA,
            NATIONALITY,
            STATUS_NOTE,
            "insecure",
            "immigration",
            "accepted",
            "priority",
            ReferralForm.FAMILY_NAME)) {
      Assertions.assertThat(officer.page().content()).doesNotContainIgnoringCase(word);
    }
  }

  private static void seeNoName(Visitor caseworker) {
    Assertions.assertThat(caseworker.page().content())
        .doesNotContain(ReferralForm.GIVEN_NAMES)
        .doesNotContain(ReferralForm.FAMILY_NAME);
  }

  private static void seeDone(Visitor caseworker, String words) {
    assertThat(caseworker.page().getByRole(AriaRole.ALERT)).containsText(words);
  }

  private static Locator row(Visitor visitor) {
    return visitor.main().locator("tbody tr").first();
  }
}
