package org.safepathway.keycloak.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.keycloak.testing.Page;
import org.safepathway.keycloak.testing.RealKeycloak;
import org.safepathway.keycloak.testing.Realms;
import org.safepathway.keycloak.testing.Someone;
import org.safepathway.keycloak.testing.Visitor;

/** The desk leads to the realm’s page for it, which leads back; everybody else is out. */
@Tag("keycloak")
@Tag("slow")
class PeopleChangeTheirPasswordFromTheDeskTest {

  private static final String PERSON = "caseworker.asha";
  private static final URI NOWHERE = URI.create("http://nowhere.example");

  private final URI desks = Application.strict().address();
  private final URI room = desks.resolve("/specialist/referrals");
  private final URI realm = RealKeycloak.shared().realm(Realms.STRICT);
  private final Someone person = new Someone(PERSON);
  private final Visitor visitor = new Visitor(NOWHERE);

  @BeforeEach
  void join() {
    person.joins("amberwell");
  }

  @AfterEach
  void nobodyAnyMore() {
    person.close();
  }

  @Test
  void whoeverChangesItIsToldSoAndAtOnceHasNoOtherSessionAtTheDesks() {
    Visitor lost = new Visitor(NOWHERE);
    signIn(lost);
    assertThat(lost.visit(room).status()).isEqualTo(200);

    Page change = changing("PASSWORD");
    assertThat(change.asksFor("password-new")).isTrue();
    Page done =
        visitor.submit(
            change,
            Map.of(
                "password-new",
                Someone.ANOTHER_PASSWORD,
                "password-confirm",
                Someone.ANOTHER_PASSWORD));

    assertThat(done.address()).isEqualTo(desks.resolve("/sessions"));
    assertThat(done.document().text()).contains("Your password has been changed.");
    assertThat(visitor.visit(desks.resolve("/sessions")).document().text())
        .doesNotContain("Your password has been changed.");
    Page out = lost.visit(room);
    assertThat(out.address().toString()).startsWith(realm.toString());
    assertThat(out.asksFor("password")).isTrue();
  }

  @Test
  void whoeverThinksBetterOfItIsToldThatNothingChanged() {
    Page change = changing("PHONE");
    assertThat(change.asksFor("totp")).isTrue();

    Page back = visitor.submit(change, Map.of("cancel-aia", "true"));

    assertThat(back.address()).isEqualTo(desks.resolve("/sessions"));
    assertThat(back.document().text())
        .contains("No other phone has been set up. You sign in as before.");
  }

  /** From the page that says how they sign in, over the old password and a code. */
  private Page changing(String what) {
    signIn(visitor);
    Page page = visitor.visit(desks.resolve("/sessions"));
    String link = page.document().select("main a[href$=change=" + what + "]").attr("href");
    Page asked = visitor.visit(desks.resolve(link));
    assertThat(asked.asksFor("password")).isTrue();
    Page code = visitor.submit(asked, Map.of("password", Someone.PASSWORD));
    assertThat(code.asksFor("otp")).isTrue();
    return visitor.submit(code, person.code(code));
  }

  private void signIn(Visitor with) {
    Page asked = with.signIn(room, PERSON, Someone.PASSWORD);
    Page in = with.submit(asked, person.code(asked));
    assertThat(in.document().text()).contains("Asha Rawal");
    assertThat(in.document().select("a[href=/sessions]")).isNotEmpty();
  }
}
