package org.safepathway.police.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepathway.consent.FactClass;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.police.testdesk.Bodies;
import org.safepathway.police.testdesk.Caller;
import org.safepathway.referral.CoarseState;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.referral.victim.Confirmation;
import tools.jackson.databind.node.ObjectNode;

/** An officer corrects without reading (DOMAIN.md rule 4). */
@Tag("firewall")
class CorrectionTest extends OverHttp {

  @Test
  void newFactsAreSealedForTheVictimBehindTheReference() {
    PoliceReferral own = referral("officer.hale", CoarseState.RECEIVED, 1);
    inside.answers(own.reference());
    ObjectNode body =
        Bodies.consent().retain(List.of("identity", "safeContact")).put("confirmed", "IN_PERSON");

    HttpResponse<String> answer = hale.post(facts(own), body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"reference\":\"" + own.reference() + "\"}");
    assertThat(inside.sealed.getFirst().reference()).isEqualTo(own.reference());
    assertThat(inside.sealed.getFirst().facts()).hasSize(2);
    assertThat(((AddFacts) inside.asked.getFirst().act()).reference()).isEqualTo(own.reference());
  }

  @ParameterizedTest
  @CsvSource({
    "IDENTITY, identity.",
    "SAFE_CONTACT, safeContact.",
    "RISK, risk.",
    "SUPPORT, support."
  })
  void eachPartHasAFormOfItsOwnThatShowsNothingOfWhatWasSent(FactClass part, String prefix) {
    PoliceReferral own = referral("officer.hale", CoarseState.RECEIVED, 1);
    inside.answers(own.reference());
    Caller browser = browser("officer.hale");
    Document page = browser.html(facts(own) + "/new?part=" + part);
    Map<String, Object> typed = new HashMap<>(Bodies.typed());
    typed.keySet().removeIf(name -> !name.startsWith(prefix));
    if (part.changeIsControlled()) {
      typed.put("confirmed", "BY_AGREED_WAY");
    }

    assertThat(page.select("main input[type=text], main textarea").eachAttr("value"))
        .allMatch(String::isEmpty);
    assertThat(page.select("main input[checked]")).isEmpty();
    HttpResponse<String> answer = browser.submit(page, facts(own), typed, null);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(inside.sealed.getFirst().facts())
        .extracting(fact -> fact.factClass())
        .containsExactly(part);
  }

  @Test
  void aRefusedPartIsShownAgainWithItsInput() {
    PoliceReferral own = referral("officer.hale", CoarseState.RECEIVED, 1);
    Caller browser = browser("officer.hale");

    HttpResponse<String> answer =
        browser.submit(
            browser.html(facts(own) + "/new?part=IDENTITY"),
            facts(own),
            Map.of("identity.givenNames", "Parveen"),
            null);

    Document page = Jsoup.parse(answer.body());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(page.select(".govuk-error-summary a").eachText()).contains("Enter her family name");
    assertThat(page.select("[name=identity.givenNames]").val()).isEqualTo("Parveen");
    assertThat(page.select("[name^=risk]")).isEmpty();
  }

  @Test
  void howAChangeWasConfirmedWithHerIsAskedAndPassedOn() {
    PoliceReferral own = referral("officer.hale", CoarseState.RECEIVED, 1);
    inside.answers(own.reference());
    ObjectNode body = Bodies.consent().retain(List.of("safeContact"));

    assertThat(hale.post(facts(own), body).body())
        .contains("\"path\":\"confirmed\"", "Choose how this was confirmed with her");
    assertThat(inside.sealed).isEmpty();

    hale.post(facts(own), body.put("confirmed", "BY_CODE_WORD"));
    assertThat(((AddFacts) inside.asked.getFirst().act()).confirmed())
        .isEqualTo(Confirmation.BY_CODE_WORD);
  }

  @Test
  void ofARiskNobodyAsksHowItWasConfirmed() {
    PoliceReferral own = referral("officer.hale", CoarseState.RECEIVED, 1);
    inside.answers(own.reference());

    assertThat(hale.post(facts(own), Bodies.consent().retain(List.of("risk"))).statusCode())
        .isEqualTo(200);
    assertThat(
            browser("officer.hale").html(facts(own) + "/new?part=RISK").select("[name=confirmed]"))
        .isEmpty();
  }

  @Test
  void aCorrectionOfNothingIsRefused() {
    PoliceReferral own = referral("officer.hale", CoarseState.RECEIVED, 1);
    assertThat(hale.post(facts(own), Bodies.object("{}")).body()).contains("nothing-given");
    assertThat(inside.sealed).isEmpty();
  }

  @Test
  void aCorrectionThatSpeaksOfStatusIsRefused() {
    PoliceReferral own = referral("officer.hale", CoarseState.RECEIVED, 1);
    ObjectNode body = Bodies.consent().retain(List.of("support"));
    ((ObjectNode) body.get("support")).put("whatSheWants", "Advice about her visa");

    assertThat(hale.post(facts(own), body).body())
        .contains("support.whatSheWants", "speaks-of-status");
    assertThat(inside.sealed).isEmpty();
  }

  @Test
  void aColleagueCannotAndTheInsideIsNotAsked() {
    PoliceReferral own = referral("officer.hale", CoarseState.RECEIVED, 1);
    ObjectNode body = Bodies.consent().retain(List.of("identity"));

    assertThat(api("officer.brook").post(facts(own), body).statusCode()).isEqualTo(404);
    assertThat(api("officer.brook").get(facts(own) + "/new").statusCode()).isEqualTo(404);
    assertThat(inside.sealed).isEmpty();
  }

  @Test
  void factsCannotBeReadBack() {
    PoliceReferral own = referral("officer.hale", CoarseState.SENT, 1);
    assertThat(hale.get(facts(own)).statusCode()).isEqualTo(405);
    assertThat(
            hale.post("/police/referrals/" + own.reference() + "/openings", Bodies.object("{}"))
                .statusCode())
        .isEqualTo(404);
  }

  private static String facts(PoliceReferral referral) {
    return "/police/referrals/" + referral.reference() + "/facts";
  }
}
