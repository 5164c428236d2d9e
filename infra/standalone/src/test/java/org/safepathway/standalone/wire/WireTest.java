package org.safepathway.standalone.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.acceptance.journey.DemoSignIn;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.requests.RequestRegister;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.Recall;
import org.safepathway.standalone.journey.Instance;
import org.safepathway.status.CaseNote;
import org.safepathway.status.OtherFaces;
import org.safepathway.status.StatusKinds;
import org.safepathway.wire.HttpTransport;
import org.safepathway.wire.RemotePort;
import org.safepathway.wire.Transport.NoAnswerException;
import org.safepathway.wire.WireJson;

/**
 * The port from desks in other processes, with real certificates and the real application: what a
 * police desk’s own credentials reach, and what nobody’s do (ARCHITECTURE.md, inside and outside).
 */
@Tag("firewall")
class WireTest {

  private static final Actor OFFICER = actor("force", "officer.hale");
  private static final RequestId REQUEST = new RequestId("request-of-the-wire");
  private static final WireJson ALL =
      WireJson.with(Map.of(Fact.class, List.copyOf(StatusKinds.ALL)));

  @TempDir private static Path folder;

  private static Certificates certificates;
  private static Instance inside;
  private static int port;

  @BeforeAll
  static void start() throws Exception {
    certificates =
        Certificates.in(
            folder.resolve("certificates"),
            "inside=127.0.0.1",
            "desk-police=",
            "desk-specialist=",
            "desk-consortium=",
            "desk-enforcement=");
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    inside =
        Instance.start(
            folder.resolve("data"), List.of(), null, List.of(), certificates.settings(port));
  }

  @AfterAll
  static void stop() {
    inside.close();
  }

  @Test
  void aPoliceDeskActsForTheOfficerWhoseTokenItHas() throws Exception {
    Inside remote = as("desk-police", "officer.hale", Inside.class);

    assertThat(remote.act(OFFICER, REQUEST, new Recall("no-such-reference")))
        .isEqualTo(new Inside.Outcome.Refused(Refusal.of(CommonRefusal.NOT_FOUND)));
    assertThat(as("desk-police", "officer.hale", RequestRegister.class).of(OFFICER)).isEmpty();
  }

  @Test
  void aPoliceDeskKnowsItsOwnStaffAndNobodyElses() throws Exception {
    Registry remote = as("desk-police", null, Registry.class);

    assertThat(remote.staff(OFFICER.organisation(), OFFICER.person())).isPresent();
    assertThat(remote.staff(specialist().organisation(), specialist().person())).isEmpty();
    assertThat(
            as("desk-specialist", null, Registry.class)
                .staff(specialist().organisation(), specialist().person()))
        .isPresent();
    assertThat(as("desk-specialist", null, Registry.class).organisations())
        .anyMatch(one -> one.kind() == OrganisationKind.POLICE)
        .allMatch(one -> one.units().isEmpty());
  }

  @Test
  void nothingOpensForAPoliceDeskWhosesoeverTokenItHas() throws Exception {
    for (String person : List.of("officer.hale", specialist().person().value())) {
      Inside remote = as("desk-police", person, Inside.class);
      Actor actor = person.equals("officer.hale") ? OFFICER : specialist();

      assertThatThrownBy(
              () ->
                  remote.open(
                      actor,
                      REQUEST,
                      "reference",
                      purpose(),
                      Set.of(FactClass.IDENTITY),
                      List.of()))
          .isInstanceOf(NoAnswerException.class)
          .hasMessageEndingWith("404");
      assertThatThrownBy(() -> remote.makeLinkCode(actor, REQUEST, "reference"))
          .hasMessageEndingWith("404");
    }
    assertThatThrownBy(() -> as("desk-police", "officer.hale", OtherFaces.class).read(OFFICER))
        .hasMessageEndingWith("404");
  }

  @Test
  void aSpecialistsDeskIsAnsweredWhereAPoliceDeskIsNot() throws Exception {
    Inside remote = as("desk-specialist", specialist().person().value(), Inside.class);

    assertThat(
            remote.open(
                specialist(),
                REQUEST,
                "reference",
                purpose(),
                Set.of(FactClass.IDENTITY),
                List.of()))
        .isInstanceOf(Vault.Refused.class);
    assertThat(
            as("desk-specialist", specialist().person().value(), OtherFaces.class)
                .read(specialist()))
        .isNotNull();
  }

  @Test
  void aStolenTokenOfAnotherRoomIsWorthNothing() throws Exception {
    Inside remote = as("desk-police", specialist().person().value(), Inside.class);

    assertThatThrownBy(() -> remote.act(specialist(), REQUEST, new Recall("reference")))
        .hasMessageEndingWith("404");
  }

  @Test
  void nobodyActsAsAColleague() throws Exception {
    Inside remote = as("desk-police", "officer.hale", Inside.class);
    Inside nobody = as("desk-police", null, Inside.class);

    assertThatThrownBy(
            () -> remote.act(actor("force", "officer.brook"), REQUEST, new Recall("reference")))
        .hasMessageEndingWith("404");
    assertThatThrownBy(() -> nobody.act(OFFICER, REQUEST, new Recall("reference")))
        .hasMessageEndingWith("404");
  }

  @Test
  void aForgedTokenIsRefused() throws Exception {
    String genuine = new DemoSignIn(inside.address()).accessToken("officer.hale");
    String forged = genuine.substring(0, genuine.length() - 8) + "AAAAAAAA";

    assertThatThrownBy(
            () ->
                remote("desk-police", forged, Inside.class)
                    .act(OFFICER, REQUEST, new Recall("reference")))
        .hasMessageEndingWith("404");
    assertThatThrownBy(() -> remote("desk-police", forged, Registry.class).offers())
        .hasMessageEndingWith("404");
  }

  @Test
  void aPoliceDeskCannotEvenNameAKindOfFactThatIsNotForIt() throws Exception {
    Inside remote = as("desk-police", "officer.hale", Inside.class);

    assertThatThrownBy(
            () ->
                remote.seal(
                    OFFICER, REQUEST, null, List.of(new Vault.Entry(new CaseNote("text"), null))))
        .hasMessageEndingWith("400");
  }

  @Test
  void whoeverShowsNoCertificateGetsNoAnswer() throws Exception {
    assertThatThrownBy(() -> post(certificates.ofNobody(), "/wire/Registry/offers"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void whoeverShowsOneOfAnotherAuthorityGetsNoAnswer() throws Exception {
    Certificates others = Certificates.in(folder.resolve("others"), "desk-specialist=");
    assertThatThrownBy(
            () -> post(others.trusting(certificates, "desk-specialist"), "/wire/Registry/offers"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aCertificateOfOurAuthorityThatIsNoDesksReachesNothing() throws Exception {
    for (String name : List.of("inside", "desk-enforcement")) {
      assertThat(post(certificates.of(name), "/wire/Registry/offers").statusCode())
          .as(name)
          .isEqualTo(404);
    }
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
    HttpResponse<byte[]> answer = post(certificates.of("desk-police"), path);

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
              HttpRequest.newBuilder(inside.address().resolve("/wire/Registry/offers"))
                  .POST(HttpRequest.BodyPublishers.ofString("[]"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      // Asked to sign in, as on every path that is for nobody.
      assertThat(answer.statusCode()).isIn(302, 401, 403, 404);
      assertThat(answer.body()).doesNotContain(anOffer().value());
    }
  }

  @Test
  void nonsenseIsRefusedAndQuotedNowhere() throws Exception {
    try (HttpClient client = client(certificates.of("desk-police"))) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(
                      URI.create("https://127.0.0.1:" + port + "/wire/Registry/offer"))
                  .POST(HttpRequest.BodyPublishers.ofString("[\"lantern orchard\"]"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).isEmpty();
    }
    assertThat(folder.resolve("data/logs/safe-pathway.json"))
        .content()
        .doesNotContain("lantern orchard");
  }

  @Test
  void onlyASpecialistsDeskReachesAnOpening() {
    assertThat(RoomPorts.TABLE)
        .filteredOn(row -> row.methods().contains("open") || row.port() == OtherFaces.class)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.room()).isEqualTo(OrganisationKind.SPECIALIST));
  }

  private static OfferId anOffer() throws Exception {
    return as("desk-police", null, Registry.class).offers().getFirst().id();
  }

  private static <T> T as(String certificate, @Nullable String person, Class<T> type)
      throws Exception {
    return remote(
        certificate,
        person == null ? null : new DemoSignIn(inside.address()).accessToken(person),
        type);
  }

  private static <T> T remote(String certificate, @Nullable String token, Class<T> type)
      throws Exception {
    return RemotePort.of(
        type,
        new HttpTransport(
            URI.create("https://127.0.0.1:" + port),
            certificates.of(certificate),
            () -> Optional.ofNullable(token),
            Duration.ofSeconds(30)),
        ALL);
  }

  private static HttpResponse<byte[]> post(SSLContext tls, String path)
      throws IOException, InterruptedException {
    try (HttpClient client = client(tls)) {
      return client.send(
          HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + path))
              .POST(HttpRequest.BodyPublishers.ofString("[]"))
              .build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  private static HttpClient client(SSLContext tls) {
    return HttpClient.newBuilder().sslContext(tls).version(HttpClient.Version.HTTP_1_1).build();
  }

  private static Actor specialist() {
    return actor("amberwell", "caseworker.asha");
  }

  private static Actor actor(String organisation, String person) {
    return new Actor(new OrganisationId(organisation), new PersonId(person));
  }

  private static Purpose purpose() {
    return Purpose.values()[0];
  }
}
