package org.safepathway.specialist.desk.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.referral.victim.Confirmation;
import org.safepathway.specialist.desk.OverHttp;
import org.safepathway.specialist.testdesk.Caller;
import org.safepathway.specialist.testdesk.Facts;
import org.safepathway.specialist.testdesk.Held;

/** Correcting what was opened, and adding what was not there. */
class CorrectionTest extends OverHttp {

  private static final Map<String, Object> CONFIRMED = Map.of("confirmed", "IN_PERSON");
  private static final List<Fact> CORRECTABLE =
      List.of(Facts.IDENTITY, Facts.SAFE_CONTACT, Facts.RISK, Facts.SUPPORT);

  @ParameterizedTest
  @FieldSource("CORRECTABLE")
  void theFormBesideAnOpenedFactBeginsWithWhatItSays(Fact fact) {
    FactId id = factId();
    Held held =
        put(Held.in(ReferralState.ACCEPTED).consent(fact.factClass()).own(id, fact.factClass()));
    inside.knows(id, fact);
    Caller browser = browser("caseworker.asha");
    Document opened =
        Jsoup.parse(
            browser
                .submit(
                    browser.html(held.path()),
                    held.path() + "/openings",
                    Map.of("classes", fact.factClass().name()),
                    null)
                .body());

    HttpResponse<String> answer =
        browser.submit(
            opened,
            held.path() + "/facts",
            fact.factClass().changeIsControlled() ? CONFIRMED : Map.of(),
            null);

    // Sent again unchanged, it is the same fact, and corrects the one that was opened.
    assertThat(inside.sealed).hasSize(1);
    assertThat(inside.sealed.getFirst().entries()).containsExactly(new Vault.Entry(fact, id));
    assertThat(inside.onlyAct()).isInstanceOf(AddFacts.class);
    assertThat(answer.statusCode()).isEqualTo(303);
  }

  @Test
  void aRefusedCorrectionIsShownAgainWithItsInputAndStillCorrectsTheSameFact() {
    FactId id = factId();
    Held held =
        put(
            Held.in(ReferralState.ACCEPTED)
                .consent(FactClass.SAFE_CONTACT)
                .own(id, FactClass.SAFE_CONTACT));
    inside.knows(id, Facts.SAFE_CONTACT);
    Caller browser = browser("caseworker.asha");
    Document opened =
        Jsoup.parse(
            browser
                .submit(
                    browser.html(held.path()),
                    held.path() + "/openings",
                    Map.of("classes", "SAFE_CONTACT"),
                    null)
                .body());

    Document again =
        Jsoup.parse(
            browser
                .submit(
                    opened,
                    held.path() + "/facts",
                    Map.of("safeContact.phone", "by night only"),
                    null)
                .body());

    assertThat(again.select(".govuk-error-summary a").text())
        .isEqualTo("Enter a telephone number in digits and spaces");
    assertThat(again.select(again.select(".govuk-error-summary a").attr("href")).val())
        .isEqualTo("by night only");
    assertThat(again.select("[name=supersedes]").val()).isEqualTo(id.value());
    browser.submit(
        again,
        held.path() + "/facts",
        Map.of("safeContact.phone", "07700 900124", "confirmed", "BY_CODE_WORD"),
        null);
    assertThat(inside.sealed.getFirst().entries().getFirst().supersedes()).isEqualTo(id);
  }

  @Test
  void whatAnotherOrganisationRecordedIsNotCorrectedAndWhatSheSaysNowStandsBesideIt() {
    FactId id = factId();
    Held held =
        put(
            Held.in(ReferralState.ACCEPTED)
                .consent(FactClass.SAFE_CONTACT)
                .fact(id, FactClass.SAFE_CONTACT));
    inside.knows(id, Facts.SAFE_CONTACT);
    Caller browser = browser("caseworker.asha");
    Document opened =
        Jsoup.parse(
            browser
                .submit(
                    browser.html(held.path()),
                    held.path() + "/openings",
                    Map.of("classes", "SAFE_CONTACT"),
                    null)
                .body());

    assertThat(opened.select("details summary").text())
        .contains("Record what she says now, beside this")
        .doesNotContain("Correct this");
    browser.submit(opened, held.path() + "/facts", CONFIRMED, null);
    assertThat(inside.sealed.getFirst().entries())
        .containsExactly(new Vault.Entry(Facts.SAFE_CONTACT, null));
  }

  @Test
  void aFactThatCorrectsNothingIsAdded() {
    Held held = put(Held.in(ReferralState.ACCEPTED).consent(FactClass.IDENTITY));

    assertThat(
            asha.post(
                    held.path() + "/facts",
                    json(
                        """
                        {'identity': {'givenNames': 'Parveen', 'familyName': 'Quillfeather',
                         'localAuthority': 'BIRMINGHAM'}, 'confirmed': 'IN_PERSON'}
                        """))
                .statusCode())
        .isEqualTo(200);
    assertThat(inside.sealed.getFirst().entries().getFirst().supersedes()).isNull();
  }

  @Test
  void whoChangesHowToContactHerSaysHowItWasConfirmed() {
    Held held = put(Held.in(ReferralState.ACCEPTED).consent(FactClass.SAFE_CONTACT));

    assertThat(
            asha.post(
                    held.path() + "/facts",
                    json(CONTACT.replace(",\n 'confirmed': 'IN_PERSON'", "")))
                .body())
        .contains("\"path\":\"confirmed\"", "Choose how this was confirmed with her");
    assertThat(inside.sealed).isEmpty();

    asha.post(held.path() + "/facts", json(CONTACT));
    assertThat(inside.onlyAct())
        .isInstanceOfSatisfying(
            AddFacts.class, act -> assertThat(act.confirmed()).isEqualTo(Confirmation.IN_PERSON));
  }

  @Test
  void whatTheVaultFindsKeepsItsPath() {
    Held held = put(Held.in(ReferralState.ACCEPTED).consent(FactClass.SAFE_CONTACT));
    inside.refusesToSeal(
        new Refusal(
            ConsentRefusal.FACT_INVALID.code(),
            List.of(new FieldFault("safeContact.safeTimes", "required"))));

    assertThat(asha.post(held.path() + "/facts", json(CONTACT)).body())
        .contains("\"path\":\"safeContact.safeTimes\"", "Enter when it is safe to contact her");
  }

  private static final String CONTACT =
      """
      {'safeContact': {'phone': '07700 900123', 'voicemailPermitted': false,
       'textPermitted': false, 'letterPermitted': false, 'noContact': false},
       'confirmed': 'IN_PERSON'}
      """;

  @Test
  void badFactsAreRefusedBeforeAnythingIsSealed() {
    Held held = put(Held.in(ReferralState.ACCEPTED).consent(FactClass.IDENTITY));
    String identity = "{'givenNames': 'A', 'familyName': 'B', 'localAuthority': '%s'%s}";
    for (String body :
        List.of(
            "{}",
            "{'identity': " + identity.formatted("LEEDS", "") + "}",
            "{'identity': " + identity.formatted("DUDLEY", ", 'nationality': 'X'") + "}",
            "{'identity': " + identity.formatted("DUDLEY", ", 'dateOfBirth': '2031-01-01'") + "}",
            "{'identity': " + identity.formatted("DUDLEY", "") + ", 'supersedes': 'x'}",
            "{'identity': "
                + identity.formatted("DUDLEY", "")
                + ", 'supersedes': '"
                + factId()
                + "'}",
            "{'status': {'status': 'INSECURE'}}",
            "{'support': {'needs': ['DVILR'], 'language': 'URDU',"
                + " 'interpreterGender': 'WOMAN', 'pregnant': false}}",
            "{'support': {'needs': ['FGM'], 'language': 'KLINGON',"
                + " 'interpreterGender': 'WOMAN', 'pregnant': false}}")) {
      assertThat(asha.post(held.path() + "/facts", json(body)).statusCode())
          .as(body)
          .isEqualTo(422);
    }
    assertThat(inside.sealed).isEmpty();
    assertThat(inside.asked).isEmpty();
  }
}
