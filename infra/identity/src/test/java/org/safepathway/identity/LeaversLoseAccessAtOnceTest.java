package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.directory.service.Network;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

@Tag("firewall")
class LeaversLoseAccessAtOnceTest {

  private final DeskServer server = DeskServer.shared();
  private final Browser browser = new Browser(server);

  @Test
  void theNextRequestOfAPersonWhoHasLeftEndsAtTheSignInPage() {
    refusedAfter(NetworkFile.demo().without(new PersonId("caseworker.asha")));
  }

  @Test
  void theNextRequestToAClosedOrganisationEndsAtTheSignInPage() {
    refusedAfter(NetworkFile.demo().withClosed(new OrganisationId("amberwell")));
  }

  @Test
  void theirSessionHasEndedForGood() {
    refusedAfter(NetworkFile.demo().without(new PersonId("caseworker.asha")));
    server.registry().replace(NetworkFile.demo());

    assertThat(browser.step("/specialist/referrals").statusCode()).isEqualTo(302);
  }

  private void refusedAfter(Network network) {
    assertThat(browser.signIn("caseworker.asha").body()).contains("caseworker.asha@amberwell");

    server.registry().replace(network);

    HttpResponse<String> page = browser.visit("/specialist/referrals");
    assertThat(page.uri().getPath()).isEqualTo("/sign-in");
    assertThat(browser.signIn(page, "caseworker.asha", "demo-only").uri().getPath())
        .isEqualTo("/sign-in");
  }
}
