package org.safepathway.police.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.facts.Child;
import org.safepathway.consent.facts.Risk;
import org.safepathway.consent.facts.Support;
import org.safepathway.consent.vault.Fact;
import org.safepathway.kernel.RequestId;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.police.testdesk.Bodies;
import org.safepathway.police.testdesk.Caller;
import org.safepathway.police.testdesk.ScriptedInside;
import org.safepathway.police.testdesk.TestRegistry;
import org.safepathway.referral.CoarseState;
import org.safepathway.referral.inside.Refer;

@Tag("firewall")
class ReferringWithConsentTest extends OverHttp {

  @Test
  void aReferralByJsonIsSealedAndSentWithHerConsent() {
    HttpResponse<String> sent = hale.post("/police/referrals", Bodies.consent());

    assertThat(sent.statusCode()).isEqualTo(201);
    assertThat(sent.body()).isEqualTo("{\"reference\":\"" + REFERENCE + "\"}");
    assertThat(sent.headers().firstValue("location")).hasValue("/police/referrals/" + REFERENCE);
    ScriptedInside.Sealing sealing = inside.sealed.getFirst();
    assertThat(inside.sealed).hasSize(1);
    assertThat(sealing.reference()).isNull();
    assertThat(sealing.request()).isEqualTo(new RequestId("key-00000001"));
    assertThat(sealing.facts())
        .extracting(Fact::factClass)
        .containsExactly(
            FactClass.IDENTITY, FactClass.SAFE_CONTACT, FactClass.RISK, FactClass.SUPPORT);
    assertThat(inside.asked).hasSize(1);
    assertThat(inside.asked.getFirst().request()).isEqualTo(sealing.request());
    assertThat(inside.asked.getFirst().actor().person().value()).isEqualTo("officer.hale");
    Refer refer = refer();
    assertThat(refer.offer()).isEqualTo(TestRegistry.OUTREACH);
    assertThat(refer.lawfulBasis()).isEqualTo(LawfulBasis.PUBLIC_TASK);
    assertThat(refer.statistics()).isTrue();
    assertThat(refer.record().classes()).hasSize(4);
  }

  @Test
  void theSameReferralByTheFormWithoutScriptIsTheSameToTheInside() {
    hale.post("/police/referrals", Bodies.consent());
    ScriptedInside.Sealing byJson = inside.sealed.getFirst();
    Refer refer = refer();
    inside.answers(REFERENCE);
    Caller browser = browser("officer.hale");

    HttpResponse<String> sent =
        browser.submit(
            browser.html("/police/referrals/new?offer=amberwell-outreach"),
            "/police/referrals",
            Bodies.typed(),
            null);

    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    assertThat(inside.sealed.getFirst().facts()).isEqualTo(byJson.facts());
    assertThat(refer().record()).isEqualTo(refer.record());
    assertThat(refer().lawfulBasis()).isEqualTo(refer.lawfulBasis());
    assertThat(refer().statistics()).isTrue();
  }

  @Test
  void afterTheFormTheOfficerIsLedToTheReferralAndToldOnce() {
    PoliceReferral known = referral("officer.hale", CoarseState.SENT, 1);
    inside.answers(known.reference());
    Caller browser = browser("officer.hale");

    HttpResponse<String> sent =
        browser.submit(
            browser.html("/police/referrals/new"), "/police/referrals", Bodies.typed(), null);

    String place = sent.headers().firstValue("location").orElseThrow();
    assertThat(place).isEqualTo("/police/referrals/" + known.reference());
    Document page = browser.html(place);
    assertThat(page.select(".govuk-notification-banner__heading").text()).startsWith("Sent.");
    assertThat(page.title()).isEqualTo("Referral – Safe Pathway");
    assertThat(browser.html(place).select(".govuk-notification-banner")).isEmpty();
  }

  @Test
  void linesAndChildrenAndTheirGapsArriveAsTyped() {
    Caller browser = browser("officer.hale");
    browser.submit(
        browser.html("/police/referrals/new"), "/police/referrals", Bodies.typed(), null);

    Risk risk = (Risk) inside.sealed.getFirst().facts().get(2);
    Support support = (Support) inside.sealed.getFirst().facts().get(3);
    assertThat(risk.incident())
        .isEqualTo("He locked her in the kitchen.\nThe children were upstairs.");
    assertThat(support.children()).containsExactly(new Child(9, "Asthma"), new Child(4, null));
    assertThat(support.otherAgencies()).containsExactly("Copper Wharf Primary School");
  }

  private Refer refer() {
    return (Refer) inside.asked.getFirst().act();
  }
}
