package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safepathway.identity.client.CodeFlow;
import org.safepathway.identity.client.SignInRefusedException;
import org.safepathway.kernel.PersonId;

class TheCodeFlowGivesAnAccessTokenTest {

  private final DeskServer server = DeskServer.shared();
  private final CodeFlow flow = new CodeFlow(server.base());

  @Test
  void aPersonSignsInByTheIssuersPageAndTheirTokenIsAcceptedAtTheirDesk() throws Exception {
    String token = flow.accessToken("caseworker.asha", "demo-only");

    HttpResponse<String> answer = Api.get(server, "/specialist/referrals", token);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("referrals of caseworker.asha@amberwell");
  }

  @Test
  void theTokenSaysWhoAndForWhichOrganisationAndNoKindAndNoRole() throws Exception {
    JWTClaimsSet claims =
        SignedJWT.parse(flow.accessToken("officer.hale", "demo-only")).getJWTClaimsSet();

    assertThat(claims.getIssuer()).isEqualTo(server.base().toString());
    assertThat(claims.getSubject()).isEqualTo("officer.hale");
    assertThat(claims.getAudience()).isEqualTo(List.of("safe-pathway"));
    assertThat(claims.getClaim("preferred_username")).isEqualTo("officer.hale");
    assertThat(claims.getClaim("name")).isEqualTo("Robin Hale");
    assertThat(claims.getClaim("org")).isEqualTo(Map.of("force", Map.of("id", "force")));
    assertThat(
            Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofMinutes(10));
    assertThat(claims.toString()).doesNotContain("POLICE").doesNotContain("OFFICER");
  }

  @Test
  void aWrongPasswordGivesNoToken() {
    assertThatThrownBy(() -> flow.accessToken("officer.hale", "demo-onlY"))
        .isInstanceOf(SignInRefusedException.class);
  }

  @Test
  void whoHasLeftGetsNoToken() {
    server.registry().replace(server.registry().network().without(new PersonId("officer.hale")));

    assertThatThrownBy(() -> flow.accessToken("officer.hale", "demo-only"))
        .isInstanceOf(SignInRefusedException.class);
  }

  @Test
  void aRequestWithoutProofOfPossessionIsRefused() {
    HttpResponse<String> answer =
        new Browser(server)
            .step(
                "/oauth2/authorize?response_type=code&client_id=safe-pathway-journey&scope=openid"
                    + "&redirect_uri=http://127.0.0.1/journey/callback&state=s");

    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).contains("error=invalid_request"));
  }

  @Test
  void aProofInClearIsRefused() {
    HttpResponse<String> answer =
        new Browser(server)
            .step(
                "/oauth2/authorize?response_type=code&client_id=safe-pathway-journey&scope=openid"
                    + "&redirect_uri=http://127.0.0.1/journey/callback&state=s"
                    + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                    + "&code_challenge_method=plain");
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).contains("error=invalid_request"));
  }

  @Test
  void anAnswerWithATokenIsRefused() {
    for (String type : List.of("token", "id_token", "code%20token", "code%20id_token")) {
      HttpResponse<String> answer =
          new Browser(server)
              .step(
                  "/oauth2/authorize?response_type="
                      + type
                      + "&client_id=safe-pathway-journey&scope=openid&state=s&nonce=n"
                      + "&redirect_uri=http://127.0.0.1/journey/callback"
                      + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                      + "&code_challenge_method=S256");
      assertThat(answer.statusCode()).as(type).isEqualTo(400);
    }
  }

  @Test
  void aCallbackOnAnotherMachineIsRefused() {
    HttpResponse<String> answer =
        new Browser(server)
            .step(
                "/oauth2/authorize?response_type=code&client_id=safe-pathway-journey&scope=openid"
                    + "&redirect_uri=http://elsewhere.example/journey/callback&state=s"
                    + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                    + "&code_challenge_method=S256");

    assertThat(answer.statusCode()).isEqualTo(400);
  }
}
