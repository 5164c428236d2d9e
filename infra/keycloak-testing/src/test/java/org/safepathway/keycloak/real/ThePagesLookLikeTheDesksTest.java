package org.safepathway.keycloak.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.keycloak.testing.Desk;
import org.safepathway.keycloak.testing.Page;
import org.safepathway.keycloak.testing.RealKeycloak;
import org.safepathway.keycloak.testing.Realms;
import org.safepathway.keycloak.testing.Visitor;

/** The sign-in theme, as the desks look: GOV.UK Frontend without what belongs to GOV.UK. */
@Tag("keycloak")
@Tag("slow")
class ThePagesLookLikeTheDesksTest {

  private final Desk demo =
      new Desk(RealKeycloak.shared().realm(Realms.DEMO), URI.create("http://127.0.0.1:8098"));
  private final Desk strict =
      new Desk(RealKeycloak.shared().realm(Realms.STRICT), Realms.STRICT_DESKS);

  @Test
  void everyFieldHasALabelAndNothingNeedsAScript() {
    for (Desk desk : new Desk[] {demo, strict}) {
      Document page = new Visitor(desk.callback()).visit(desk.signIn()).document();

      assertThat(page.title()).isEqualTo("Sign in – Safe Pathway");
      assertThat(page.select("h1").eachText()).containsExactly("Sign in");
      assertThat(page.select("script, [onclick], [onsubmit], [style]")).isEmpty();
      assertThat(page.select("form input:not([type=hidden])"))
          .hasSize(2)
          .allMatch(input -> page.select("label[for=" + input.id() + "]").hasText());
    }
  }

  @Test
  void theStyleSheetIsTheDesksOwn() {
    Visitor visitor = new Visitor(demo.callback());
    Page page = visitor.visit(demo.signIn());
    String sheet = page.document().select("link[rel=stylesheet]").attr("href");

    Page styles = visitor.visit(page.address().resolve(sheet));

    assertThat(styles.status()).isEqualTo(200);
    assertThat(styles.document().text()).contains(".govuk-error-summary").doesNotContain("GDS");
  }

  @Test
  void whatIsWrongIsSaidAtTheTopAndLeadsToTheField() {
    Document page =
        new Visitor(demo.callback()).signIn(demo.signIn(), "manager.harbour", "wrong").document();

    Element link = page.select(".govuk-error-summary a").getFirst();
    assertThat(page.title()).startsWith("Error: ");
    assertThat(page.select(link.attr("href")).is("input")).isTrue();
    assertThat(link.text()).startsWith("Check your user name and password.");
    assertThat(page.select("#username").attr("aria-describedby")).isEqualTo("username-error");
  }

  @Test
  void onlyADemoSaysThatItIsOne() {
    assertThat(text(demo)).contains("People and organisations here are invented");
    assertThat(text(strict)).doesNotContain("invented").contains("forgot my password");
  }

  @Test
  void whoCannotBeSignedInIsToldInTheSameLook() {
    Page page =
        new Visitor(demo.callback())
            .visit(demo.asking(Map.of("redirect_uri", "https://elsewhere.example")));

    assertThat(page.document().select("h1").text()).isEqualTo("You cannot go on here");
  }

  private static String text(Desk desk) {
    return new Visitor(desk.callback()).visit(desk.signIn()).document().body().text();
  }
}
