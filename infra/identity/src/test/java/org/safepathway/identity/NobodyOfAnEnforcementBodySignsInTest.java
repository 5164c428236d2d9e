package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever the registry has on its staff is nobody all the same where the issuer says that they have
 * an address of an enforcement body (DOMAIN.md rule 1).
 */
@Tag("firewall")
class NobodyOfAnEnforcementBodySignsInTest {

  private final DeskServer server = DeskServer.shared();

  @ParameterizedTest
  @CsvSource({
    "email, a.person@homeoffice.gov.uk",
    "email, a.person@Digital.HomeOffice.gov.uk.",
    "email, a.person@hоmeoffice.gov.uk",
    "email, a.person@xn--hmeoffice-02h.gov.uk",
    "preferred_username, a.person@ukvi.gov.uk",
    "upn, a.person_homeoffice.gov.uk#EXT#@guests.example.org",
    "idp, https://sso.homeoffice.gov.uk"
  })
  void anyClaimWithSuchAnAddressRefuses(String claim, String value) throws Exception {
    refused(Forge.of(server).also(claim, value).token());
  }

  @Test
  void soDoesOneAmongSeveralOrInside() throws Exception {
    refused(
        Forge.of(server)
            .also("emails", List.of("a@amberwell.example", "a@homeoffice.gov.uk"))
            .token());
    refused(
        Forge.of(server)
            .also("identities", Map.of("email", List.of("a@homeoffice.gov.uk")))
            .token());
    refused(Forge.of(server).also("homes", Map.of("homeoffice.gov.uk", "a")).token());
  }

  @ParameterizedTest
  @ValueSource(strings = {"asha@amberwell.example", "asha@homeoffice.gov.uk.example.org"})
  void anotherAddressDoesNot(String email) throws Exception {
    assertThat(
            Api.get(server, "/specialist/referrals", Forge.of(server).also("email", email).token())
                .statusCode())
        .isEqualTo(200);
  }

  /** As whoever has no token. */
  private void refused(String token) {
    HttpResponse<String> answer = Api.get(server, "/specialist/referrals", token);
    HttpResponse<String> anonymous = Api.get(server, "/specialist/referrals", null);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEqualTo(anonymous.body());
  }
}
