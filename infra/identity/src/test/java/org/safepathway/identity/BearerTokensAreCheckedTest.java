package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

@Tag("firewall")
class BearerTokensAreCheckedTest {

  private final DeskServer server = DeskServer.shared();

  @Test
  void aTokenLikeTheIssuersIsAccepted() throws Exception {
    assertThat(call(Forge.of(server).token()).statusCode()).isEqualTo(200);
  }

  @Test
  void noTokenIsRefusedWithAProblem() {
    HttpResponse<String> answer = call(null);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.body()).contains("\"status\":401");
  }

  @Test
  void anExpiredTokenIsRefused() throws Exception {
    refused(Forge.of(server).expires(Instant.now().minus(Duration.ofMinutes(2))).token());
  }

  @Test
  void aTokenThatIsNotGoodYetIsRefused() throws Exception {
    refused(
        Forge.of(server)
            .also("nbf", Instant.now().plus(Duration.ofMinutes(5)).getEpochSecond())
            .token());
  }

  /** Signed with what everybody can read, the public key, as if it were a shared secret. */
  @Test
  void aTokenOfAnotherAlgorithmIsRefused() throws Exception {
    refused(Forge.of(server).signedWithThePublicKeyAsASecret());
    refused(Forge.of(server).algorithm(JWSAlgorithm.RS512).token());
    refused(Forge.of(server).algorithm(JWSAlgorithm.PS256).token());
  }

  @Test
  void aKeyThatATokenBringsAlongIsNotBelieved() throws Exception {
    refused(Forge.of(server).bringingItsOwnKey());
  }

  @Test
  void aTokenForAnotherAudienceIsRefused() throws Exception {
    refused(Forge.of(server).audience("safe-pathway-desks").token());
  }

  @Test
  void aTokenOfAnotherIssuerIsRefused() throws Exception {
    refused(Forge.of(server).issuer("http://127.0.0.1:1").token());
  }

  @Test
  void aTokenSignedByAnotherKeyIsRefused() throws Exception {
    refused(Forge.of(server).otherKeyOfTheSameName().token());
  }

  @Test
  void anUnsignedTokenIsRefused() throws Exception {
    refused(Forge.of(server).unsigned());
  }

  @Test
  void textThatIsNoTokenIsRefused() {
    refused("nonsense");
  }

  @Test
  void aTokenOfTwoOrganisationsIsRefused() throws Exception {
    refused(
        Forge.of(server)
            .org(
                Map.of(
                    "amberwell", Map.of("id", "amberwell"),
                    "kestrel-trust", Map.of("id", "kestrel-trust")))
            .token());
  }

  @Test
  void aTokenOfNoOrganisationIsRefused() throws Exception {
    refused(Forge.of(server).org(null).token());
  }

  @Test
  void aTokenOfAnOrganisationThatThePersonDoesNotWorkForIsRefused() throws Exception {
    refused(Forge.of(server).org(Map.of("a", Map.of("id", "kestrel-trust"))).token());
  }

  @Test
  void aPersonWhoHasLeftIsRefusedThoughTheirTokenIsInTime() throws Exception {
    String token = Forge.of(server).token();
    server.registry().replace(server.registry().network().without(new PersonId("caseworker.asha")));

    refused(token);
  }

  @Test
  void thePeopleOfAClosedOrganisationAreRefusedThoughTheirTokensAreInTime() throws Exception {
    String token = Forge.of(server).token();
    server
        .registry()
        .replace(server.registry().network().withClosed(new OrganisationId("amberwell")));

    refused(token);
  }

  /** Every refusal is the same as that of a caller without a token. */
  private void refused(String token) {
    HttpResponse<String> answer = call(token);
    HttpResponse<String> anonymous = call(null);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEqualTo(anonymous.body());
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .isEqualTo(anonymous.headers().firstValue("WWW-Authenticate"));
  }

  private HttpResponse<String> call(@Nullable String token) {
    return Api.get(server, "/specialist/referrals", token);
  }
}
