package org.safepathway.keycloak.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.keycloak.testing.Desk;
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

  private static final URI NOWHERE = URI.create("http://nowhere.example");
  private static final String ROOM = "/specialist/referrals";

  private final URI desks = Application.shared().address();
  private final URI realm = RealKeycloak.shared().realm(Realms.DEMO);
  private final Visitor visitor = new Visitor(NOWHERE);

  @Test
  void afterSigningOutTheRealmAsksForThePasswordAgain() {
    Page in = visitor.signIn(desks.resolve(ROOM), "caseworker.beth", "demo-only");
    assertThat(in.document().text()).contains("Beth Collier");

    Page out = visitor.submit(in, Map.of());
    assertThat(out.address()).isEqualTo(desks.resolve("/"));
    assertThat(out.status()).isEqualTo(200);

    // Also by a client that does not insist on it, as the desks do.
    Desk other = new Desk(realm, desks);
    Page again = new Visitor(other.callback(), visitor).visit(other.signIn());
    assertThat(again.callback()).isEmpty();
    assertThat(again.asksFor("password")).isTrue();
  }

  /** Whoever is signed in at the realm is signed in at a desk by their own doing only. */
  @Test
  void theDesksHaveThePasswordAskedForEachTime() {
    Page in = visitor.signIn(desks.resolve(ROOM), "caseworker.linden", "demo-only");
    assertThat(in.status()).isEqualTo(200);

    Page again = new Visitor(NOWHERE, visitor).visit(desks.resolve("/oauth2/authorization/desks"));

    assertThat(again.address().toString()).startsWith(realm.toString());
    assertThat(again.asksFor("password")).isTrue();
  }

  /** It has no token of the sign-in, so whoever sits there is asked. */
  @Test
  void aForeignSiteThatLeadsABrowserThereSignsNobodyOut() {
    Page in = visitor.signIn(desks.resolve(ROOM), "caseworker.beth", "demo-only");
    assertThat(in.status()).isEqualTo(200);

    Page asked =
        new Visitor(NOWHERE, visitor)
            .visit(
                URI.create(realm + "/protocol/openid-connect/logout?client_id=safe-pathway-desks"));
    assertThat(asked.document().select("form[action*=logout-confirm]")).hasSize(1);

    Desk other = new Desk(realm, desks);
    Page still = new Visitor(other.callback(), visitor).visit(other.signIn());
    assertThat(still.callback()).isPresent();
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
  void theRealmSaysThatItIsThere() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      String discovery =
          client
              .send(
                  HttpRequest.newBuilder(URI.create(realm + "/.well-known/openid-configuration"))
                      .build(),
                  BodyHandlers.ofString())
              .body();
      assertThat(JsonMapper.shared().readTree(discovery).path("end_session_endpoint").stringValue())
          .isEqualTo(realm + "/protocol/openid-connect/logout");
    }
  }
}
