package org.safepathway.specialist.desk.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.inside.Decline;
import org.safepathway.referral.inside.WriteNote;
import org.safepathway.specialist.desk.OverHttp;
import org.safepathway.specialist.testdesk.Caller;
import org.safepathway.specialist.testdesk.Held;
import org.safepathway.status.CaseNote;
import org.safepathway.status.DeclineReason;
import org.safepathway.status.Outcome;

@Tag("firewall")
class NoteAndDeclineTest extends OverHttp {

  @Test
  void aNoteIsSealedBeforeItIsWrittenAndKeepsItsLines() {
    Held held = put(Held.in(ReferralState.ACCEPTED));
    Caller browser = browser("caseworker.asha");

    HttpResponse<String> answer =
        browser.submit(
            browser.html(held.path() + "/notes"),
            held.path() + "/notes",
            Map.of("text", "Call on Monday.\r\nNot before ten."),
            null);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(inside.sealed.getFirst().entries())
        .containsExactly(new Vault.Entry(new CaseNote("Call on Monday.\nNot before ten."), null));
    assertThat(inside.sealed.getFirst().reference()).isEqualTo(held.reference());
    assertThat(inside.onlyAct()).isInstanceOf(WriteNote.class);
    assertThat(inside.sealed.getFirst().request()).isEqualTo(inside.asked.getFirst().request());
  }

  @Test
  void theReasonOfADeclineIsSealedLikeANote() {
    Held held = put(Held.in(ReferralState.TRIAGED));

    HttpResponse<String> answer =
        asha.post(held.path() + "/decline", json("{'reason': 'NO_PLACE_WITHOUT_RECOURSE'}"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(inside.sealed.getFirst().entries())
        .containsExactly(
            new Vault.Entry(new Outcome(DeclineReason.NO_PLACE_WITHOUT_RECOURSE, null), null));
    assertThat(inside.onlyAct()).isInstanceOf(Decline.class);
  }

  @Test
  void theDeclinePageOffersEveryReasonAndTakesOne() {
    Held held = put(Held.in(ReferralState.TRIAGED));
    Caller browser = browser("manager.meera");
    Document page = browser.html(held.path() + "/decline");

    assertThat(page.select("input[name=reason]")).hasSize(DeclineReason.values().length);
    HttpResponse<String> answer =
        browser.submit(
            page,
            held.path() + "/decline",
            Map.of("reason", "AREA_UNSAFE", "detail", "He lives\nnext door."),
            null);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(inside.sealed.getFirst().entries().getFirst().fact())
        .isEqualTo(new Outcome(DeclineReason.AREA_UNSAFE, "He lives\nnext door."));
  }

  @Test
  void whatTheVaultFindsIsToldAtTheFormsField() {
    Held held = put(Held.in(ReferralState.ACCEPTED));
    inside.refusesToSeal(
        new Refusal(
            ConsentRefusal.FACT_INVALID.code(),
            List.of(new FieldFault("caseNote.text", "too-long"))));
    Caller browser = browser("caseworker.asha");

    HttpResponse<String> answer =
        browser.submit(
            browser.html(held.path() + "/notes"),
            held.path() + "/notes",
            Map.of("text", "Long"),
            null);
    Document page = Jsoup.parse(answer.body());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#text");
    assertThat(page.select(".govuk-error-summary a").text())
        .isEqualTo("Write the note in at most 1,000 characters");
    assertThat(page.select("textarea").text()).isEqualTo("Long");
    assertThat(inside.asked).isEmpty();
  }

  @Test
  void badNotesAndReasonsAreRefusedBeforeAnythingIsSealed() {
    Held held = put(Held.in(ReferralState.ACCEPTED));
    for (String body :
        List.of(
            "{}",
            "{'text': ' '}",
            "{'text': 7}",
            "{'text': '" + "x".repeat(1001) + "'}",
            "{'text': 'a\\u0000b'}",
            "{'text': 'a', 'status': 'INSECURE'}")) {
      assertThat(asha.post(held.path() + "/notes", json(body)).statusCode())
          .as(body)
          .isEqualTo(422);
    }
    for (String body :
        List.of(
            "{}",
            "{'reason': 'BECAUSE'}",
            "{'reason': 'DUPLICATE', 'detail': '" + "x".repeat(501) + "'}")) {
      assertThat(asha.post(held.path() + "/decline", json(body)).statusCode())
          .as(body)
          .isEqualTo(422);
    }
    assertThat(inside.sealed).isEmpty();
    assertThat(inside.asked).isEmpty();
  }
}
