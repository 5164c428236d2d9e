package org.safepathway.specialist.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.FactClass;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.Triage;
import org.safepathway.specialist.desk.OverHttp;
import org.safepathway.specialist.testdesk.Held;
import org.safepathway.specialist.testdesk.TestRegistry;

class CasePageTest extends OverHttp {

  @Test
  void aCaseSaysWhereItStandsAndWhichClassesAreHeldAndNothingOfTheFacts() {
    Held held =
        put(
            Held.in(ReferralState.ACCEPTED)
                .triage(Triage.A)
                .contact(ContactResult.NO_ANSWER)
                .fact(factId(), FactClass.IDENTITY)
                .consent(FactClass.IDENTITY));

    assertThat(asha.json(held.path()))
        .isEqualTo(
            json(
                """
                {'reference': '%s', 'shortReference': '%s', 'state': 'ACCEPTED', 'triage': 'A',
                 'offer': 'amberwell-by-and-for', 'from': 'midshire',
                 'sentAt': '2026-11-23T04:00:00Z',
                 'dues': {'receipt': '2026-11-24T04:00:00Z', 'contact': '2026-11-25T04:00:00Z',
                          'receivedAt': '2026-11-23T05:00:00Z',
                          'receiptOverdue': false, 'contactOverdue': false},
                 'closure': null,
                 'contacts': [{'at': '2026-11-23T09:00:00Z', 'result': 'NO_ANSWER',
                               'by': 'caseworker.asha'}],
                 'holds': ['IDENTITY'],
                 'consents': [{'purpose': 'SUPPORT', 'stage': 'PROVISIONAL', 'takenBy': 'midshire',
                               'classes': ['IDENTITY'], 'validFrom': '2026-11-20',
                               'reviewOn': '2026-11-20', 'expiresOn': '2026-12-20',
                               'state': 'GIVEN', 'basis': 'CONSENT'}],
                 'alerts': [],
                 'mayDo': ['openings', 'contacts', 'engage', 'close', 'undo-acceptance', 'notes',
                           'facts', 'consents', 'consents/narrow', 'consents/withdraw',
                           'refer-on', 'links/codes', 'links', 'links/undo'],
                 'history': [{'at': '2026-11-23T04:00:00Z', 'what': 'SENT', 'by': 'midshire'},
                             {'at': '2026-11-23T05:00:00Z', 'what': 'RECEIVED',
                              'by': 'caseworker.asha'},
                             {'at': '2026-11-23T06:00:00Z', 'what': 'FACTS_ADDED', 'by': null}]}
                """
                    .formatted(held.reference(), held.shortReference())));
  }

  @Test
  void thePageNamesPeopleOfThisOrganisationAndOtherOrganisations() {
    Held held = put(Held.in(ReferralState.RECEIVED));

    Document page = browser("caseworker.asha").html(held.path());

    assertThat(page.select("table").text())
        .contains("Midshire Police", "Asha Rawal", "another service");
    assertThat(page.title()).isEqualTo("Referral – Safe Pathway");
  }

  @Test
  void whereSeveralConsentsStandThePageSaysWhomSheTold() {
    Held one = put(Held.in(ReferralState.ACCEPTED).consent(FactClass.IDENTITY));
    Held several =
        put(
            Held.in(ReferralState.ACCEPTED)
                .consent(TestRegistry.AMBERWELL, FactClass.IDENTITY)
                .consent(TestRegistry.KESTREL, FactClass.RISK));

    assertThat(consents(one)).doesNotContain("She told");
    assertThat(consents(several)).contains("She told Amberwell", "She told Kestrel");
  }

  private String consents(Held held) {
    return browser("caseworker.asha").html(held.path()).select(".govuk-summary-card").text();
  }

  @Test
  void somebodyElseAnsweringIsAWarning() {
    Held held = put(Held.in(ReferralState.ACCEPTED).contact(ContactResult.SOMEONE_ELSE_ANSWERED));

    assertThat(browser("caseworker.asha").html(held.path()).select(".govuk-warning-text").text())
        .contains("somebody else answered");
  }

  @Test
  void anotherOrganisationsCaseAnswersLikeOneThatDoesNotExist() {
    Held theirs = put(TestRegistry.KESTREL, Held.in(ReferralState.RECEIVED));

    String nowhere = asha.get(NOWHERE).body();
    for (String path : List.of(theirs.path(), NOWHERE + "1")) {
      assertThat(asha.get(path).body()).as(path).isEqualTo(nowhere);
      assertThat(asha.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void onePressWithdrawsEachPurposeThatIsLive() {
    Held held = put(Held.in(ReferralState.CLOSED).consent(FactClass.STATUS));

    Document page = browser("caseworker.asha").html(held.path());

    assertThat(
            page.select("form[action=" + held.path() + "/consents/withdraw]")
                .select("input:not([type=hidden])"))
        .isEmpty();
    assertThat(page.select("form[action=" + held.path() + "/consents/withdraw] button")).hasSize(1);
  }
}
