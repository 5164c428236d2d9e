package org.safepathway.police.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.vault.Fact;
import org.safepathway.police.testdesk.Bodies;
import org.safepathway.police.testdesk.Caller;
import org.safepathway.referral.inside.ReferByOverride;

/** DOMAIN.md rule 10: a second person decides, and less is shared. */
@Tag("firewall")
class OverrideReferralTest extends OverHttp {

  @Test
  void itSharesWhoSheIsHowToContactHerTheRiskAndTheReasonAndNothingElse() {
    HttpResponse<String> asked = hale.post("/police/referrals", Bodies.override());

    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
    assertThat(asked.body()).isEqualTo("{\"reference\":\"" + REFERENCE + "\"}");
    assertThat(inside.sealed.getFirst().facts())
        .extracting(Fact::factClass)
        .containsExactly(
            FactClass.IDENTITY, FactClass.SAFE_CONTACT, FactClass.RISK, FactClass.RISK);
    ReferByOverride act = (ReferByOverride) inside.asked.getFirst().act();
    assertThat(act.lawfulBasis()).isEqualTo(LawfulBasis.VITAL_INTERESTS);
  }

  @Test
  void itsFormAsksNeitherConsentNorNeedsNorStatistics() {
    Document form = browser("officer.hale").html("/police/referrals/new?basis=OVERRIDE");

    assertThat(form.select("[name^=consent], [name^=support], [name=statisticsAgreed]")).isEmpty();
    assertThat(form.select("textarea[name=overrideReason.reason]")).hasSize(1);
    assertThat(form.select("input[name=basis]").val()).isEqualTo("OVERRIDE");
  }

  @Test
  void theFormIsSentAndTheOfficerToldThatSomebodyElseDecides() {
    Caller browser = browser("officer.hale");
    HttpResponse<String> sent =
        browser.submit(
            browser.html("/police/referrals/new?basis=OVERRIDE"),
            "/police/referrals",
            typed(),
            null);

    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    assertThat(sent.headers().firstValue("location")).hasValue("/police/referrals");
    assertThat(browser.html("/police/referrals").select(".govuk-notification-banner").text())
        .contains("A second person now decides")
        .contains("999");
  }

  @Test
  void aRefusedFormStaysTheFormOfAnOverride() {
    Map<String, Object> typed = typed();
    typed.put("overrideReason.reason", "Too short");
    Caller browser = browser("officer.hale");

    HttpResponse<String> refused =
        browser.submit(
            browser.html("/police/referrals/new?basis=OVERRIDE"), "/police/referrals", typed, null);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Say in at least 20 characters")
        .contains("value=\"OVERRIDE\"")
        .doesNotContain("consent.answer");
  }

  private static Map<String, Object> typed() {
    Map<String, Object> typed = new HashMap<>(Bodies.typed());
    typed
        .keySet()
        .removeIf(
            name ->
                name.startsWith("consent.")
                    || name.startsWith("support.")
                    || name.equals("statisticsAgreed"));
    typed.put("lawfulBasis", "VITAL_INTERESTS");
    typed.put(
        "overrideReason.reason", "He has threatened to kill her this week; she cannot be asked.");
    return typed;
  }
}
