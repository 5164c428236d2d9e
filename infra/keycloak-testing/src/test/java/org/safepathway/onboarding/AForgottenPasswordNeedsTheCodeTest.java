package org.safepathway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.keycloak.testing.Desk;
import org.safepathway.keycloak.testing.Mailbox;
import org.safepathway.keycloak.testing.Page;
import org.safepathway.keycloak.testing.RealKeycloak;
import org.safepathway.keycloak.testing.Realms;
import org.safepathway.keycloak.testing.Someone;
import org.safepathway.keycloak.testing.Visitor;

/**
 * A link in a mail changes a password for whoever also has the phone: whoever reads somebody’s mail
 * has neither (ASVS 5.0.0, V6.4.3).
 */
@Tag("keycloak")
@Tag("slow")
class AForgottenPasswordNeedsTheCodeTest {

  private static final Pattern LINK =
      Pattern.compile("http://127\\.0\\.0\\.1:\\d+/realms/strict/login-actions/[^\\s\"<>]+");
  private static final String PERSON = "caseworker.forgetful";
  private static final String OLD = Someone.PASSWORD;
  private static final String NEW = Someone.ANOTHER_PASSWORD;

  private final Someone person = new Someone(PERSON);
  private final Desk desk =
      new Desk(RealKeycloak.shared().realm(Realms.STRICT), Realms.STRICT_DESKS);

  @AfterEach
  void nobodyAnyMore() {
    person.close();
  }

  @Test
  void theLinkAsksForTheCodeOfThePhoneBeforeItAsksForAPassword() throws Exception {
    Visitor visitor = new Visitor(desk.callback());
    URI link = asked(visitor);

    Page code = visitor.visit(link);
    assertThat(code.asksFor("otp")).isTrue();
    assertThat(code.asksFor("password-new") || code.asksFor("totp")).isFalse();
    Page wrong = visitor.submit(code, Map.of("otp", "000000"));
    assertThat(wrong.asksFor("password-new") || wrong.asksFor("totp")).isFalse();
    Page change = visitor.submit(wrong, person.code(wrong));
    assertThat(change.asksFor("password-new")).isTrue();
    visitor.submit(change, Map.of("password-new", NEW, "password-confirm", NEW));

    assertThat(passes(OLD)).isFalse();
    assertThat(passes(NEW)).isTrue();
    Page again = new Visitor(desk.callback()).visit(link);
    assertThat(again.asksFor("password-new") || again.asksFor("otp")).isFalse();
  }

  @Test
  void inAnotherBrowserItAsksForTheCodeToo() throws Exception {
    URI link = asked(new Visitor(desk.callback()));

    Page page = new Visitor(desk.callback()).visit(link);
    assertThat(page.asksFor("password-new") || page.asksFor("totp")).isFalse();
  }

  private URI asked(Visitor visitor) throws Exception {
    try (Mailbox mailbox = new Mailbox(Realms.MAIL)) {
      Page page = visitor.visit(desk.signIn());
      String link = page.document().select("a[href*=reset-credentials]").attr("href");
      visitor.submit(visitor.visit(page.address().resolve(link)), Map.of("username", PERSON));
      String mail = mailbox.next().replace("=\n", "").replace("=3D", "=");
      Matcher found = LINK.matcher(mail);
      assertThat(found.find()).as(mail).isTrue();
      return URI.create(found.group());
    }
  }

  private boolean passes(String password) {
    return new Visitor(desk.callback()).signIn(desk.signIn(), PERSON, password).asksFor("otp");
  }
}
