package org.safepathway.specialist.desk.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.FactClass;
import org.safepathway.directory.OfferId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.inside.Act;
import org.safepathway.referral.inside.Redirect;
import org.safepathway.referral.inside.ReferOn;
import org.safepathway.specialist.desk.OverHttp;
import org.safepathway.specialist.testdesk.Caller;
import org.safepathway.specialist.testdesk.Held;
import org.safepathway.specialist.testdesk.TestRegistry;

/** To another service only with a consent of its own. */
@Tag("firewall")
class OnwardTest extends OverHttp {

  @ParameterizedTest
  @ValueSource(strings = {"/refer-on", "/redirect"})
  void servicesOfOtherOpenOrganisationsAreOfferedThatTakeHighRiskOnlyToo(String path) {
    Held held = put(Held.in(ReferralState.TRIAGED));

    Document page = browser("caseworker.asha").html(held.path() + path);

    assertThat(page.select("select[name=offer] option").eachAttr("value"))
        .containsExactly("", TestRegistry.IDVA.value(), TestRegistry.EXCEPT_HIGH_RISK.value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/refer-on", "/redirect"})
  void sheIsSentOnWithWhatSheAgreedToForThatService(String path) {
    Held held = put(Held.in(ReferralState.TRIAGED));
    Caller browser = browser("caseworker.asha");

    HttpResponse<String> answer =
        browser.submit(
            browser.html(held.path() + path),
            held.path() + path,
            ConsentTest.with(
                "offer",
                "kestrel-trust-idva",
                "record.answer",
                "GIVEN",
                "record.classes",
                List.of("IDENTITY", "SAFE_CONTACT")),
            null);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("location")).hasValue(held.path());
    Sent sent = Sent.of(inside.onlyAct());
    assertThat(sent.reference()).isEqualTo(held.reference());
    assertThat(sent.offer()).isEqualTo(TestRegistry.IDVA);
    assertThat(sent.record().classes())
        .isEqualTo(Set.of(FactClass.IDENTITY, FactClass.SAFE_CONTACT));
    assertThat(inside.onlyAct())
        .isInstanceOf(path.equals("/redirect") ? Redirect.class : ReferOn.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/refer-on", "/redirect"})
  void whenSheSaysNoNothingLeavesTheDesk(String path) {
    Held held = put(Held.in(ReferralState.TRIAGED));

    HttpResponse<String> answer =
        asha.post(
            held.path() + path,
            json(
                "{'offer': 'kestrel-trust-idva', 'record': "
                    + ConsentTest.RECORD.formatted("'RISK'").replace("GIVEN", "REFUSED")
                    + "}"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("urn:safe-pathway:refusal:consent-refused");
    assertThat(inside.asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"amberwell-by-and-for", "gone-outreach", "no-such-offer", "home-office"})
  void anOfferThatIsNotAnOpenServiceOfAnotherOrganisationIsRefused(String offer) {
    Held held = put(Held.in(ReferralState.TRIAGED));

    HttpResponse<String> answer =
        asha.post(
            held.path() + "/refer-on",
            json(
                "{'offer': '"
                    + offer
                    + "', 'record': "
                    + ConsentTest.RECORD.formatted("'SAFE_CONTACT'")
                    + "}"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("urn:safe-pathway:refusal:offer-unknown", "\"path\":\"offer\"");
    assertThat(inside.asked).isEmpty();
  }

  @Test
  void aPausedOfferAndAMissingSafeContactAreToldAsTheInsideSays() {
    Held held = put(Held.in(ReferralState.TRIAGED));
    Caller browser = browser("caseworker.asha");
    inside.refuses(refusal(ReferralRefusal.OFFER_PAUSED));
    Document paused = send(browser, held);
    inside.refuses(refusal(ReferralRefusal.SAFE_CONTACT_MISSING));
    Document unreachable = send(browser, held);

    assertThat(paused.select(".govuk-error-summary a").attr("href")).isEqualTo("#offer");
    assertThat(unreachable.select(".govuk-error-summary li").text())
        .startsWith("The other service can contact her only if she agrees");
  }

  /** A service that takes nobody, and one that she told no, are answered by one page. */
  @ParameterizedTest
  @CsvSource({
    "/refer-on, kestrel-trust-idva",
    "/refer-on, kestrel-trust-refuge",
    "/redirect, kestrel-trust-idva",
    "/redirect, kestrel-trust-refuge"
  })
  void aServiceThatCannotTakeHerStaysAChoiceWhetherItTakesOthersOrNot(String path, String offer) {
    Held held = put(Held.in(ReferralState.TRIAGED));
    inside.refuses(refusal(ReferralRefusal.OFFER_PAUSED));

    Document page = send(browser("caseworker.asha"), held.path() + path, offer);

    assertThat(page.select("select[name=offer] option[selected]").eachAttr("value"))
        .containsExactly(offer);
    assertThat(page.select(".govuk-error-summary li").text())
        .isEqualTo("Choose another service: this one cannot take her at present");
  }

  private static Document send(Caller browser, Held held) {
    return send(browser, held.path() + "/refer-on", "kestrel-trust-idva");
  }

  /** From a page that was opened while the service took somebody. */
  private static Document send(Caller browser, String path, String offer) {
    Document page = browser.html(path);
    page.select("select[name=offer]").append("<option value=\"" + offer + "\">");
    return Jsoup.parse(
        browser
            .submit(
                page,
                path,
                ConsentTest.with(
                    "offer", offer, "record.answer", "GIVEN", "record.classes", "RISK"),
                null)
            .body());
  }

  private record Sent(String reference, OfferId offer, ConsentRecord record) {
    static Sent of(Act act) {
      return switch (act) {
        case ReferOn on -> new Sent(on.reference(), on.offer(), on.record());
        case Redirect on -> new Sent(on.reference(), on.offer(), on.record());
        default -> throw new IllegalStateException("not sent on");
      };
    }
  }
}
