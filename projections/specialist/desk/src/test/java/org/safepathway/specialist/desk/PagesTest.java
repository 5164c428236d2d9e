package org.safepathway.specialist.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.FactClass;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.Triage;
import org.safepathway.specialist.testdesk.Held;

/** What is true of every page of this desk. */
class PagesTest extends OverHttp {

  @Test
  @Tag("firewall")
  void noPageIsKeptAndNoneLacksATextOrUsesAnIdTwice() {
    Held held =
        put(Held.in(ReferralState.TRIAGED).triage(Triage.B).consent(FactClass.STATUS).override());
    Map<String, List<String>> pages =
        Map.of(
            "caseworker.asha",
            Stream.concat(
                    Stream.of("/specialist/referrals", "/specialist/services", held.path()),
                    Stream.of(
                            "/notes",
                            "/decline",
                            "/status",
                            "/facts",
                            "/facts?part=identity",
                            "/facts?part=safeContact",
                            "/facts?part=risk",
                            "/facts?part=support",
                            "/consents",
                            "/consents?purpose=STATISTICS",
                            "/refer-on",
                            "/redirect",
                            "/links",
                            "/consortium")
                        .map(path -> held.path() + path))
                .toList(),
            "manager.meera",
            List.of(
                held.path(),
                held.path() + "/erase",
                "/specialist/requests",
                "/specialist/staff",
                "/specialist/offers",
                "/specialist/offers/new",
                "/specialist/offers/amberwell-by-and-for",
                "/specialist/offers/amberwell-by-and-for/description",
                "/specialist/offers/amberwell-by-and-for/specialists"),
            "duty.dipa",
            List.of("/specialist/overrides", held.path()));
    pages.forEach(
        (person, paths) ->
            paths.forEach(
                path -> {
                  Document page = browser(person).html(path);
                  assertThat(page.select("h1")).as(path).hasSize(1);
                  assertThat(page.html()).as(path).doesNotContain("??");
                  assertUnique(page, path);
                  assertLabelled(page, path);
                  HttpResponse<String> json = api(person).get(path);
                  assertThat(json.statusCode()).as(path).isEqualTo(200);
                  assertThat(json.headers().firstValue("cache-control")).hasValue("no-store");
                  assertThat(page.text()).as(path).doesNotContain("problem with the service");
                }));
  }

  @Test
  void everyStateHasAPageForEveryRole() {
    for (ReferralState state : ReferralState.values()) {
      Held held = put(Held.in(state).consent(FactClass.IDENTITY));
      for (String person : List.of("caseworker.asha", "manager.meera", "duty.dipa")) {
        Document page = browser(person).html(held.path());
        assertThat(page.select("h1").text()).isEqualTo("Referral " + held.shortReference());
        assertThat(page.html()).doesNotContain("??");
      }
    }
  }

  private static void assertUnique(Document page, String path) {
    Set<String> seen = new TreeSet<>();
    assertThat(page.select("[id]").eachAttr("id").stream().filter(id -> !seen.add(id)))
        .as(path)
        .isEmpty();
  }

  private static void assertLabelled(Document page, String path) {
    for (Element field : page.select("main input:not([type=hidden]), main select, main textarea")) {
      assertThat(page.select("label[for=" + field.id() + "]")).as(path + " " + field).hasSize(1);
    }
  }
}
