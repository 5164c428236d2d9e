package org.safepathway.specialist.desk.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.specialist.desk.OverHttp;
import org.safepathway.specialist.testdesk.Caller;
import org.safepathway.specialist.testdesk.Held;
import org.safepathway.specialist.testdesk.TestRegistry;
import org.safepathway.status.ImmigrationStatus;
import org.safepathway.status.StatusFact;
import org.safepathway.status.StatusNeed;

@Tag("firewall")
class StatusTest extends OverHttp {

  @Test
  void thePageSaysThatInsecureAndUncertainStatusAreNotOffending() {
    Held held = put(Held.in(ReferralState.ACCEPTED).consent(FactClass.STATUS));

    assertThat(browser("caseworker.asha").html(held.path() + "/status").select("main").text())
        .contains(
            "Insecure status (limited or dependent leave) and uncertain status (unknown or"
                + " doubted) are not offending");
  }

  @Test
  void herStatusIsSealedAndTakesThePlaceOfTheOneThatStood() {
    FactId before = factId();
    FactId standing = factId();
    Held held =
        put(
            Held.in(ReferralState.ACCEPTED)
                .consent(FactClass.STATUS)
                .fact(before, FactClass.STATUS, TestRegistry.AMBERWELL, standing)
                .own(standing, FactClass.STATUS)
                .fact(factId(), FactClass.STATUS, TestRegistry.KESTREL, null));
    Caller browser = browser("caseworker.asha");

    HttpResponse<String> answer =
        browser.submit(
            browser.html(held.path() + "/status"),
            held.path() + "/status",
            Map.of(
                "status",
                "INSECURE",
                "noRecourseToPublicFunds",
                "true",
                "visa",
                "Spouse",
                "expires.day",
                "31",
                "expires.month",
                "3",
                "expires.year",
                "2027",
                "needs",
                List.of("MVDAC", "NRPF_SUPPORT"),
                "nrmDiscussed",
                "false"),
            null);

    assertThat(answer.statusCode()).isEqualTo(303);
    // Addresses stay in histories: it tells of nothing but the case.
    assertThat(answer.headers().firstValue("location")).hasValue(held.path());
    assertThat(inside.sealed.getFirst().entries())
        .containsExactly(
            new Vault.Entry(
                new StatusFact(
                    ImmigrationStatus.INSECURE,
                    true,
                    "Spouse",
                    LocalDate.of(2027, 3, 31),
                    null,
                    Set.of(StatusNeed.MVDAC, StatusNeed.NRPF_SUPPORT),
                    false,
                    null),
                standing));
    assertThat(inside.onlyAct()).isInstanceOf(AddFacts.class);
  }

  @Test
  void byJsonItNeedsNoMoreThanAStatusAndWhetherAReferralWasDiscussed() {
    Held held = put(Held.in(ReferralState.ACCEPTED).consent(FactClass.STATUS));

    assertThat(
            asha.post(
                    held.path() + "/status", json("{'status': 'UNCERTAIN', 'nrmDiscussed': false}"))
                .statusCode())
        .isEqualTo(200);
    assertThat(inside.sealed.getFirst().entries().getFirst().fact())
        .isEqualTo(
            new StatusFact(ImmigrationStatus.UNCERTAIN, null, null, null, null, null, false, null));
  }

  @Test
  void aMissingConsentIsToldAsWhatIsMissing() {
    Held held = put(Held.in(ReferralState.ACCEPTED));
    inside.refuses(refusal(ConsentRefusal.NO_LIVE_CONSENT));
    Caller browser = browser("caseworker.asha");

    Document page =
        Jsoup.parse(
            browser
                .submit(
                    browser.html(held.path() + "/status"),
                    held.path() + "/status",
                    Map.of("status", "SETTLED", "nrmDiscussed", "false"),
                    null)
                .body());

    assertThat(page.select(".govuk-error-summary li").text())
        .startsWith("There is no consent in force for this");
    assertThat(page.select("input[name=status][checked]").val()).isEqualTo("SETTLED");
  }

  // A placeholder is not held any more once a status was recorded, and the same request again must
  // be answered the same: so the inside says whether there is what a status takes the place of.
  @Test
  void whatItTakesThePlaceOfTheInsideJudges() {
    Held held = put(Held.in(ReferralState.ACCEPTED).consent(FactClass.STATUS));
    FactId placeholder = factId();
    String body = "{'status': 'SETTLED', 'nrmDiscussed': false, 'supersedes': '%s'}";

    assertThat(asha.post(held.path() + "/status", json(body.formatted(placeholder))).statusCode())
        .isEqualTo(200);
    assertThat(inside.sealed.getFirst().entries().getFirst().supersedes()).isEqualTo(placeholder);
    inside.refuses(refusal(ConsentRefusal.NOTHING_TO_CORRECT));
    assertThat(asha.post(held.path() + "/status", json(body.formatted(factId()))).body())
        .contains("nothing-to-correct");
  }

  @Test
  void theVaultsFaultIsToldAtTheField() {
    Held held = put(Held.in(ReferralState.ACCEPTED).consent(FactClass.STATUS));
    inside.refusesToSeal(
        new Refusal(
            ConsentRefusal.FACT_INVALID.code(),
            List.of(new FieldFault("status.expires", "out-of-range"))));

    assertThat(
            asha.post(
                    held.path() + "/status",
                    json("{'status': 'SETTLED', 'nrmDiscussed': false, 'expires': '1726-01-01'}"))
                .body())
        .contains("\"path\":\"expires\"", "Check the year in which it ends");
  }

  @Test
  void badStatusesAreRefusedBeforeAnythingIsSealed() {
    Held held = put(Held.in(ReferralState.ACCEPTED).consent(FactClass.STATUS));
    for (String body :
        List.of(
            "{}",
            "{'status': 'ILLEGAL', 'nrmDiscussed': false}",
            "{'status': 'SETTLED'}",
            "{'status': 'SETTLED', 'nrmDiscussed': 'no'}",
            "{'status': 'SETTLED', 'nrmDiscussed': false, 'needs': ['MVDAC', 'MVDAC']}",
            "{'status': 'SETTLED', 'nrmDiscussed': false, 'needs': ['REFUGE']}",
            "{'status': 'SETTLED', 'nrmDiscussed': false, 'expires': '2026-02-30'}",
            "{'status': 'SETTLED', 'nrmDiscussed': false, 'visa': '" + "v".repeat(61) + "'}",
            "{'status': 'SETTLED', 'nrmDiscussed': false, 'supersedes': 'x'}",
            "{'status': 'SETTLED', 'nrmDiscussed': false, 'homeOffice': true}")) {
      assertThat(asha.post(held.path() + "/status", json(body)).statusCode())
          .as(body)
          .isEqualTo(422);
    }
    assertThat(inside.sealed).isEmpty();
    assertThat(inside.asked).isEmpty();
  }
}
