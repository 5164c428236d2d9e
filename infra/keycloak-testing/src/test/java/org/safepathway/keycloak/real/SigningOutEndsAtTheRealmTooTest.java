package org.safepathway.keycloak.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.keycloak.testing.Page;
import org.safepathway.keycloak.testing.RealKeycloak;
import org.safepathway.keycloak.testing.Realms;
import org.safepathway.keycloak.testing.Visitor;
import tools.jackson.databind.json.JsonMapper;

/** Whoever signs out of a desk and goes away leaves nothing behind that signs the next one in. */
@Tag("keycloak")
@Tag("slow")
@Tag("firewall")
class SigningOutEndsAtTheRealmTooTest {

  private static final String ROOM = "/specialist/referrals";

  private final URI desks = Application.shared().address();
  private final URI realm = RealKeycloak.shared().realm(Realms.DEMO);
  private final Visitor visitor = new Visitor(URI.create("http://nowhere.example"));

  @Test
  void afterSigningOutTheRealmAsksForThePasswordAgain() {
    Page in = visitor.signIn(desks.resolve(ROOM), "caseworker.beth", "demo-only");
    assertThat(in.document().text()).contains("Beth Collier");

    Page out = visitor.submit(in, Map.of());
    assertThat(out.address()).isEqualTo(desks.resolve("/"));
    assertThat(out.status()).isEqualTo(200);

    Page again = visitor.visit(desks.resolve(ROOM));
    assertThat(again.address().toString()).startsWith(realm.toString());
    assertThat(again.asksFor("password")).isTrue();
  }

  @Test
  void nobodyIsLedElsewhereByIt() {
    Page page =
        new Visitor(URI.create("http://elsewhere.example"))
            .visit(
                URI.create(
                    realm
                        + "/protocol/openid-connect/logout?client_id=safe-pathway-desks"
                        + "&post_logout_redirect_uri=http://elsewhere.example/"));

    assertThat(page.callback()).isEmpty();
    assertThat(page.status()).isEqualTo(400);
  }

  /** The desks know the address by Keycloak’s paths; what the realm itself says is the same. */
  @Test
  void theRealmSaysThatItIsThere() {
    Page discovery = visitor.visit(URI.create(realm + "/.well-known/openid-configuration"));

    assertThat(
            JsonMapper.shared()
                .readTree(discovery.document().body().wholeText())
                .path("end_session_endpoint")
                .stringValue())
        .isEqualTo(realm + "/protocol/openid-connect/logout");
  }
}
