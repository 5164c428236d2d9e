package org.safepathway.standalone.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safepathway.standalone.wire.RunningWire.CASEWORKER;
import static org.safepathway.standalone.wire.RunningWire.OFFICER;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.change.Directory;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.Inside;
import org.safepathway.status.CaseNote;
import org.safepathway.status.OtherFaces;
import org.safepathway.wire.Contract;

/**
 * What is on the port for desks, and what a desk is told there, with real certificates and the real
 * application.
 */
@Tag("firewall")
class WhatIsOnThePortTest {

  private static final RequestId REQUEST = new RequestId("request-of-the-port");

  private static final Actor MANAGER = RunningWire.actor("amberwell", "manager.meera");

  @TempDir private static Path folder;

  private static RunningWire wire;

  @BeforeAll
  static void start() throws Exception {
    wire = RunningWire.start(folder);
  }

  @AfterAll
  static void stop() {
    wire.close();
  }

  @Test
  void aPoliceDeskKnowsItsOwnStaffAndNobodyElses() throws Exception {
    Registry remote = wire.as("desk-police", null, Registry.class);

    assertThat(remote.staff(OFFICER.organisation(), OFFICER.person())).isPresent();
    assertThat(remote.staff(CASEWORKER.organisation(), CASEWORKER.person())).isEmpty();
    assertThat(
            wire.as("desk-specialist", null, Registry.class)
                .staff(CASEWORKER.organisation(), CASEWORKER.person()))
        .isPresent();
    assertThat(wire.as("desk-specialist", null, Registry.class).organisations())
        .anyMatch(one -> one.kind() == OrganisationKind.POLICE)
        .allMatch(one -> one.units().isEmpty());
  }

  @Test
  void aPoliceDeskCannotEvenNameAKindOfFactThatIsNotForIt() throws Exception {
    Inside remote = wire.as("desk-police", "officer.hale", Inside.class);

    assertThatThrownBy(
            () ->
                remote.seal(
                    OFFICER, REQUEST, null, List.of(new Vault.Entry(new CaseNote("text"), null))))
        .hasMessageEndingWith("400");
  }

  static Stream<String> pathsThatAreNotThere() {
    return Stream.of(
        "/",
        "/wire",
        "/wire/",
        "/wire/Inside",
        "/wire/Inside/open",
        "/wire/Inside/act/",
        "/wire/Inside/toString",
        "/wire/OtherFaces/read",
        "/wire/Directory/change",
        "/wire/Allocating/demands",
        "/wire/Registry/membersOf",
        "/wire/../wire/Registry/offers",
        "/wire/Registry%2Foffers",
        "/police/referrals",
        "/sign-in",
        "/oauth2/token",
        "/actuator/health",
        "/hsds/3.0/services");
  }

  @ParameterizedTest
  @MethodSource("pathsThatAreNotThere")
  void nothingElseIsOnThatPort(String path) throws Exception {
    HttpResponse<String> answer =
        wire.post(wire.certificates().of("desk-police"), path, null, "[]");

    assertThat(answer.statusCode()).isIn(400, 404);
    if (answer.statusCode() == 404) {
      assertThat(answer.body()).isEmpty();
    }
  }

  @Test
  void theWireIsNotOnThePortForBrowsers() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(wire.forBrowsers().resolve("/wire/Registry/offers"))
                  .POST(HttpRequest.BodyPublishers.ofString("[]"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      // Asked to sign in, as on every path that is for nobody.
      assertThat(answer.statusCode()).isIn(302, 401, 403, 404);
      assertThat(answer.body())
          .doesNotContain(
              wire.as("desk-police", null, Registry.class).offers().getFirst().id().value());
    }
  }

  @Test
  void noDeskIsInTheProcessThatServesTheWire() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(wire.forBrowsers().resolve("/v3/api-docs")).build(),
              HttpResponse.BodyHandlers.ofString());

      assertThat(answer.body())
          .contains("openapi")
          .doesNotContain("/police/", "/specialist/", "/consortium/", "/registrar/");
    }
  }

  @Test
  void nonsenseIsRefusedAndQuotedNowhere() throws Exception {
    HttpResponse<String> answer =
        wire.post(
            wire.certificates().of("desk-police"),
            "/wire/Registry/offer",
            null,
            "[\"lantern orchard\"]");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("malformed").doesNotContain("lantern orchard");
    assertThat(wire.log()).content().doesNotContain("lantern orchard");
  }

  @Test
  void onlyASpecialistsDeskReachesAnOpening() {
    assertThat(RoomPorts.TABLE)
        .filteredOn(row -> row.methods().contains("open") || row.port() == OtherFaces.class)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.room()).isEqualTo(OrganisationKind.SPECIALIST));
  }

  @Test
  void theGreatestOpeningFitsIntoACall() throws Exception {
    // The smallest facts are the most, and what goes along with each is most of all.
    String envelope = "A".repeat(1_404);
    List<SealedFact> facts =
        IntStream.range(0, Inside.MOST_SEALED / envelope.length())
            .mapToObj(
                i ->
                    new SealedFact(
                        new FactId("%032x".formatted(i)),
                        FactClass.CASE_NOTE,
                        MANAGER.organisation(),
                        new FactId("%032x".formatted(i)),
                        envelope,
                        "f".repeat(64)))
            .toList();

    assertThat(
            wire.as("desk-specialist", CASEWORKER.person().value(), Inside.class)
                .open(
                    CASEWORKER,
                    REQUEST,
                    "reference",
                    Purpose.SUPPORT,
                    Set.of(FactClass.CASE_NOTE),
                    facts))
        .isInstanceOf(Vault.Refused.class);
  }

  @Test
  void nullIsNothingThatADeskCanSay() throws Exception {
    Registry remote = wire.as("desk-specialist", null, Registry.class);
    var before = remote.offers();
    String offer =
        before.stream()
            .filter(one -> one.organisation().equals(MANAGER.organisation()))
            .findFirst()
            .orElseThrow()
            .id()
            .value();
    String token = wire.token(MANAGER.person().value());

    for (String intake : List.of(",\"intake\":null", "")) {
      HttpResponse<String> answer =
          wire.post(
              wire.certificates().of("desk-specialist"),
              "/wire/Directory/change",
              token,
              """
              [{"organisation":"%s","person":"%s"},"request-of-null",\
              {"@":"SetIntake","offer":"%s"%s}]"""
                  .formatted(MANAGER.organisation(), MANAGER.person(), offer, intake));

      assertThat(answer.statusCode()).isEqualTo(400);
    }
    assertThat(remote.offers()).isEqualTo(before);
    assertThat(
            wire.as("desk-specialist", MANAGER.person().value(), Directory.class)
                .change(
                    MANAGER,
                    new RequestId("request-of-an-intake"),
                    new Change.SetIntake(new OfferId(offer), IntakeState.PAUSED)))
        .isInstanceOf(Answer.Done.class);
  }

  @Test
  void aProcessOfAnotherReleaseIsToldSo() throws Exception {
    String before = String.valueOf(Contract.VERSION - 1);
    String after = String.valueOf(Contract.VERSION + 1);
    for (String contract : List.of("0", before, after, "two", "")) {
      HttpResponse<String> answer =
          wire.post(
              wire.certificates().of("desk-police"), "/wire/Registry/offers", null, "[]", contract);

      assertThat(answer.statusCode()).as(contract).isEqualTo(409);
      assertThat(answer.body()).contains("other-contract");
    }
  }
}
