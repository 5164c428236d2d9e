package org.safepathway.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.acceptance.journey.DemoSignIn;
import org.safepathway.acceptance.journey.Journey;
import org.safepathway.acceptance.journey.Referral;
import org.safepathway.acceptance.journey.Report;
import org.safepathway.acceptance.journey.http.Api;
import org.safepathway.acceptance.traces.Noted;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.requests.RequestRegister;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.VictimId;
import org.safepathway.keycloak.testing.Administrator;
import org.safepathway.keycloak.testing.Desk;
import org.safepathway.keycloak.testing.Mailbox;
import org.safepathway.keycloak.testing.Page;
import org.safepathway.keycloak.testing.RealKeycloak;
import org.safepathway.keycloak.testing.Realms;
import org.safepathway.keycloak.testing.Visitor;
import org.safepathway.standalone.part.Part;

/**
 * The desks as processes of their own, with a real Keycloak and their databases elsewhere: what
 * everybody sees is as the tables say, wherever the desks are.
 */
@Tag("keycloak")
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DesksAreProcessesOfTheirOwnTest {

  /** The most calls of the inside that a list makes; some have a row for each service. */
  private static final int MOST_CALLS = 9;

  /** What the vault’s process decided for a page. */
  private static final Predicate<Noted> DECIDED =
      span -> span.name().equals("decision") && span.process().equals("safe-pathway-consent");

  /** The vault’s process opens by its own command; what else it decides, others ask for. */
  private static final List<String> OPENING =
      List.of(
          "decision at safe-pathway-consent",
          "command at safe-pathway-consent",
          "call at safe-pathway-referral",
          "page at safe-pathway-desk-specialist");

  @TempDir private static Path folder;

  private static EnginesHere engines;
  private static Processes processes;

  @BeforeAll
  static void start() throws Exception {
    engines = EnginesHere.start();
    processes = Processes.start(folder, engines.engines());
  }

  @AfterAll
  static void stop() throws Exception {
    processes.close();
    engines.close();
  }

  @Test
  void theWholeJourneyIsAsItsTableSays() {
    Report report =
        Journey.run(
            processes.addresses(),
            new DemoSignIn(processes.addresses().base()),
            Referral.ofRepository(),
            new PrintStream(PrintStream.nullOutputStream()));

    assertThat(report.failures()).isEmpty();
    assertThat(report.verdicts()).hasSizeGreaterThan(2_000);
  }

  /** From what projectors work on, whoever keeps that server could count what happens elsewhere. */
  @Test
  void thePolicesServerHasTheDocumentsOfForcesAndNothingElse() {
    assertThat(engines.policeDatabases())
        .contains("police_control")
        .allMatch(name -> name.matches("police_(control|org_.*)"));
  }

  @Test
  void theConsortiumAndTheRegistrarHaveTheirPages() throws Exception {
    assertThat(asked(Room.CONSORTIUM, "coordinator.lee", "/consortium/members").statusCode())
        .isEqualTo(200);
    assertThat(asked(Room.CONSORTIUM, "coordinator.lee", "/consortium/demand").statusCode())
        .isEqualTo(200);
    assertThat(asked(Room.REGISTRAR, "registrar.kane", "/registrar/organisations").body())
        .contains("amberwell");
  }

  /** The session has her token, and the inside asks for it where somebody acts. */
  @Test
  void whoeverSignsInWithABrowserActsByTheTokenOfTheirSession() {
    URI desk = Objects.requireNonNull(processes.addresses().rooms().get(Room.SPECIALIST.path()));
    Visitor manager = new Visitor(URI.create("http://nowhere.example"));

    Page room =
        manager.signIn(desk.resolve("/oauth2/authorization/desks"), "manager.meera", "demo-only");
    assertThat(room.status()).isEqualTo(200);
    assertThat(room.address().toString()).startsWith(desk + "/specialist");

    Page requests = manager.visit(desk.resolve("/specialist/requests"));
    assertThat(requests.status()).isEqualTo(200);
    Page register = manager.visit(desk.resolve("/specialist/staff"));
    assertThat(register.status()).isEqualTo(200);
    assertThat(register.document().text()).contains("Asha Rawal");
  }

  /** The registry is behind the wire, which takes nothing from somebody who has left. */
  @Test
  void whoeverLeavesIsSignedOutAtTheirNextRequest() throws Exception {
    URI desk = Objects.requireNonNull(processes.addresses().rooms().get(Room.SPECIALIST.path()));
    String leaver = "caseworker.quartz";
    String token = new DemoSignIn(processes.addresses().base()).accessToken(leaver);
    Visitor browser = new Visitor(URI.create("http://nowhere.example"));
    Page room = browser.signIn(desk.resolve("/oauth2/authorization/desks"), leaver, "demo-only");
    assertThat(room.document().text()).contains("Peter Lomas");

    HttpResponse<String> removed =
        sent(
            Room.SPECIALIST,
            "/specialist/staff/remove",
            "distributed-leaver",
            "{\"person\":\"" + leaver + "\"}",
            new DemoSignIn(processes.addresses().base()).accessToken("manager.quartz"));
    assertThat(removed.statusCode()).as(removed.body()).isEqualTo(200);

    assertThat(askedWith(Room.SPECIALIST, "/specialist/referrals", token).statusCode())
        .isEqualTo(401);
    Page next = browser.visit(desk.resolve("/specialist/referrals"));
    assertThat(next.address().toString())
        .startsWith(RealKeycloak.shared().realm(Realms.DEMO).toString());
    assertThat(next.asksFor("password")).isTrue();
    // Nor is the session there for whoever comes back to it.
    assertThat(browser.visit(desk.resolve("/")).document().text()).doesNotContain("Peter Lomas");
  }

  /**
   * Whoever has taken the police’s process over lures a caseworker there: she is signed in without
   * being asked, and the process gets a token of hers. It is good nowhere else.
   */
  @Test
  void aTokenThatAPoliceDeskGotForACaseworkerIsWorthNothingAtHerOwnDesk() throws Exception {
    Desk taken =
        new Desk(
            "safe-pathway-desk-police",
            RealKeycloak.shared().realm(Realms.DEMO),
            URI.create("http://127.0.0.1"));
    Visitor lured = new Visitor(taken.callback());
    String stolen =
        taken
            .tokens(lured.signIn(taken.signIn(), "caseworker.asha", "demo-only"))
            .path("access_token")
            .stringValue();
    assertThat(Desk.claims(stolen).path("sub").stringValue()).isEqualTo("caseworker.asha");

    assertThat(askedWith(Room.SPECIALIST, "/specialist/referrals", stolen).statusCode())
        .isEqualTo(401);
    assertThatThrownBy(
            () ->
                processes
                    .port(Room.SPECIALIST, stolen, RequestRegister.class)
                    .of(
                        new Actor(
                            new OrganisationId("amberwell"), new PersonId("caseworker.asha"))))
        .hasMessageEndingWith("404");
  }

  /** The short form of {@code infra/two-hosts}, without its wall: all parts are reached. */
  @Test
  void whateverRunsInThePlaceOfThePolicesDeskLearnsNothingOfAVictim() throws Exception {
    Ledger ledger = new Ledger();
    Worker.Life life =
        new Worker(
                new Api(processes.addresses(), new DemoSignIn(processes.addresses().base())),
                "hostile",
                "amberwell-by-and-for",
                "caseworker.asha",
                ledger)
            .confides();
    assertThat(ledger.lost()).isEmpty();

    Takeover takeover =
        Takeover.run(
            Site.HERE, processes, engines.engines(), List.of(life), folder.resolve("hostile.came"));

    assertThat(takeover.answered()).containsExactlyInAnyOrderElementsOf(Takeover.OF_A_FORCE);
    assertThat(takeover.got()).isEmpty();
    assertThat(takeover.facts()).isZero();
    assertThat(takeover.sees()).isTrue();
    assertThat(takeover.parts()).isEqualTo(3);
  }

  /** The part at which desks arrive is believed nothing: whoever acts shows it by their token. */
  @Test
  void theVaultDoesNothingForNobodyAndNothingForAnotherPart() throws Exception {
    VictimId nobodys = new VictimId("0".repeat(32));
    String token = new DemoSignIn(processes.addresses().base()).accessToken("caseworker.asha");

    assertThatCode(
            () ->
                processes.port("inside-referral", Part.CONSENT, token, Vault.class).erase(nobodys))
        .doesNotThrowAnyException();
    for (Refused refused :
        List.of(
            new Refused("inside-referral", null),
            new Refused("inside-directory", token),
            new Refused("inside-projectors", token),
            new Refused("desk-specialist", token))) {
      assertThatThrownBy(
              () ->
                  processes
                      .port(refused.certificate(), Part.CONSENT, refused.token(), Vault.class)
                      .erase(nobodys))
          .as(refused.certificate())
          .hasMessageEndingWith("404");
    }
  }

  /** The secret for accounts is in the directory’s process alone; a desk only asks. */
  @Test
  void aManagerLetsAColleagueSignInAndWhoeverLeavesLosesTheAccount() throws Exception {
    String person = "nina.joining";
    Administrator keycloak = RealKeycloak.shared().administrator();
    // The demo’s realm sends no mail by itself.
    keycloak.put(
        Realms.DEMO,
        Map.of(
            "smtpServer",
            Map.of(
                "host", "127.0.0.1", "port", String.valueOf(Realms.MAIL), "from", "s@in.example")));
    String added = "{'person':'" + person + "','name':'Nina Joining','roles':['CASEWORKER']}";
    assertThat(manager("/specialist/staff", added).statusCode()).isEqualTo(200);

    String invited = "{'colleague':'" + person + "','email':'" + person + "@%s'}";
    try (Mailbox mailbox = new Mailbox(Realms.MAIL)) {
      HttpResponse<String> elsewhere =
          manager("/specialist/staff/invite", invited.formatted("kestrel-trust.example"));
      assertThat(elsewhere.body()).contains("address-not-theirs");
      HttpResponse<String> sent =
          manager("/specialist/staff/invite", invited.formatted("amberwell.example"));
      assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
      assertThat(mailbox.next()).contains("/login-actions/").contains(person);
    }
    String account = keycloak.user(Realms.DEMO, person);

    HttpResponse<String> removed =
        manager("/specialist/staff/remove", "{'person':'" + person + "'}");
    assertThat(removed.statusCode()).isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> !keycloak.get(Realms.DEMO + "/users/" + account).path("enabled").asBoolean(true));
  }

  private static HttpResponse<String> manager(String path, String body)
      throws IOException, InterruptedException {
    URI desk = Objects.requireNonNull(processes.addresses().rooms().get(Room.SPECIALIST.path()));
    String token = new DemoSignIn(processes.addresses().base()).accessToken("manager.meera");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(desk.resolve(path))
              .header("Accept", "application/json")
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", "manager-" + UUID.randomUUID())
              .header("Authorization", "Bearer " + token)
              .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private record Refused(String certificate, @Nullable String token) {}

  @Test
  void aDeskHasTheRoomOfItsCertificateAndNoOther() throws Exception {
    assertThat(asked(Room.REGISTRAR, "officer.hale", "/registrar/organisations").statusCode())
        .isIn(401, 403, 404);
    assertThat(asked(Room.POLICE, "officer.hale", "/specialist/referrals").statusCode())
        .isIn(403, 404);
    assertThat(asked(Room.CONSORTIUM, "officer.hale", "/police/referrals").statusCode())
        .isIn(401, 403, 404);
  }

  /** After the journey: an opening, from the page to the decision in the vault’s process. */
  @Test
  @Order(Integer.MAX_VALUE - 1)
  void theOperatorFollowsARequestThroughTheProcessesAndIsToldNothingElse() {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(waysToTheVault(engines.traces())).contains(OPENING));

    List<Noted> spans = engines.traces();
    assertThat(spans)
        .hasSizeGreaterThan(1_000)
        .allSatisfy(
            span -> {
              assertThat(span.name()).isIn("page", "call", "command", "decision");
              assertThat(span.said()).containsOnlyKeys("outcome");
            });
  }

  /** From each decision of the vault’s process back to where its trace begins. */
  private static Set<List<String>> waysToTheVault(List<Noted> spans) {
    Map<String, Noted> known =
        spans.stream().collect(Collectors.toMap(Noted::span, Function.identity()));
    return spans.stream()
        .filter(DECIDED)
        .map(
            decided ->
                Stream.iterate(decided, Objects::nonNull, span -> known.get(span.parent()))
                    .map(span -> span.name() + " at " + span.process())
                    .toList())
        .collect(Collectors.toSet());
  }

  @Test
  @Order(Integer.MAX_VALUE - 1)
  void aPageSaysThatSomethingIsAwayAndIsThereAgainByItself() {
    URI desk = Objects.requireNonNull(processes.addresses().rooms().get(Room.SPECIALIST.path()));
    URI list = desk.resolve("/specialist/referrals");
    Visitor browser = new Visitor(URI.create("http://nowhere.example"));
    browser.signIn(desk.resolve("/oauth2/authorization/desks"), "caseworker.asha", "demo-only");
    assertThat(browser.visit(list).status()).isEqualTo(200);

    processes.wire(Room.SPECIALIST).cut();
    Page away = browser.visit(list);
    processes.wire(Room.SPECIALIST).mend();

    assertThat(away.status()).isEqualTo(503);
    assertThat(away.document().text())
        .contains("Sorry, the service is unavailable", "in a few minutes");
    await().atMost(Duration.ofMinutes(1)).until(() -> browser.visit(list).status() == 200);
  }

  /** What was not answered is sent again, and happens once. */
  @Test
  @Order(Integer.MAX_VALUE - 1)
  void anActSaysThatTheLogIsAwayAndHappensWhenItIsBack() throws Exception {
    String token = new DemoSignIn(processes.addresses().base()).accessToken("officer.hale");
    String body =
        Referral.ofRepository().body(LocalDate.now(ZoneId.of("Europe/London"))).toString();

    processes.logs().forEach(Cable::cut);
    HttpResponse<String> away =
        sent(Room.POLICE, "/police/referrals", "log-is-away-1", body, token);
    HttpResponse<String> list = askedWith(Room.POLICE, "/police/referrals", token);
    processes.logs().forEach(Cable::mend);

    assertThat(away.statusCode()).as(away.body()).isEqualTo(503);
    assertThat(away.body()).contains("urn:safe-pathway:refusal:away");
    assertThat(away.headers().firstValue("retry-after")).isPresent();
    assertThat(list.statusCode()).as("what is there can be read").isEqualTo(200);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                sent(Room.POLICE, "/police/referrals", "log-is-away-1", body, token).statusCode()
                    == 201);
  }

  private static HttpResponse<String> sent(
      Room room, String path, String key, String body, String token)
      throws IOException, InterruptedException {
    URI desk = Objects.requireNonNull(processes.addresses().rooms().get(room.path()));
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(desk.resolve(path))
              .header("Accept", "application/json")
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", key)
              .header("Authorization", "Bearer " + token)
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  /** The short form of {@code infra/faults}; it is the last, since what runs is ended and begun. */
  @Test
  @Order(Integer.MAX_VALUE)
  void whatGoesWrongIsGotOverAndNothingIsLostOrRead() throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Faults faults = new Faults(processes, engines);
    List<Fault> some =
        Stream.concat(
                Stream.of(Fault.poisoned(engines)),
                Fault.of(processes, engines).stream()
                    .filter(
                        fault ->
                            Set.of("Axon Server away and back", "killed: consent")
                                .contains(fault.name())))
            .toList();

    boolean good = faults.run(some, 1, new PrintStream(said, true, StandardCharsets.UTF_8));

    assertThat(good).as(said.toString(StandardCharsets.UTF_8)).isTrue();
    assertThat(some).hasSize(3);
    assertThat(faults.ledger().acknowledged()).isGreaterThan(8);
  }

  @Test
  void noListMakesManyCallsOfTheInside() throws Exception {
    Map<String, Integer> calls = new TreeMap<>();
    for (String page : List.of("services", "referrals", "overrides", "referrals/new", "requests")) {
      calls.putAll(counted(Room.POLICE, "officer.hale", "/police/" + page));
    }
    for (String page : List.of("services", "referrals", "overrides", "offers", "requests")) {
      calls.putAll(counted(Room.SPECIALIST, "caseworker.asha", "/specialist/" + page));
    }
    calls.putAll(counted(Room.SPECIALIST, "manager.meera", "/specialist/staff"));
    for (String page : List.of("members", "demand", "gaps")) {
      calls.putAll(counted(Room.CONSORTIUM, "coordinator.lee", "/consortium/" + page));
    }
    calls.putAll(counted(Room.REGISTRAR, "registrar.kane", "/registrar/organisations"));

    // Its health asks once, which shows how often a call is said.
    int one =
        counted(Room.POLICE, "officer.hale", "/actuator/health/readiness")
            .getOrDefault("/actuator/health/readiness", 0);
    assertThat(one).isPositive();
    assertThat(calls)
        .hasSize(15)
        .allSatisfy((page, said) -> assertThat(said / one).as(page).isBetween(1, MOST_CALLS));
  }

  private static Map<String, Integer> counted(Room room, String person, String path)
      throws IOException, InterruptedException {
    String token = new DemoSignIn(processes.addresses().base()).accessToken(person);
    int before = processes.saidCalls(room);
    var unused = askedWith(room, path, token);
    return Map.of(path, processes.saidCalls(room) - before);
  }

  @Test
  void nothingOfTheInsideIsOnTheClassPathOfAPoliceDesk() throws IOException {
    assertThat(Arrays.asList(Processes.classPath(Room.POLICE).split(java.io.File.pathSeparator)))
        .isNotEmpty()
        .noneMatch(part -> part.contains("axon"))
        .noneMatch(part -> part.contains("consent-service/status"))
        .noneMatch(part -> part.contains("consent-service/service"))
        .noneMatch(part -> part.contains("referral-service/service"))
        .noneMatch(part -> part.contains("/projector/"))
        .noneMatch(part -> part.contains("projections/specialist"));
  }

  private static HttpResponse<String> asked(Room room, String person, String path)
      throws IOException, InterruptedException {
    return askedWith(room, path, new DemoSignIn(processes.addresses().base()).accessToken(person));
  }

  private static HttpResponse<String> askedWith(Room room, String path, String token)
      throws IOException, InterruptedException {
    URI desk = Objects.requireNonNull(processes.addresses().rooms().get(room.path()));
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(desk.resolve(path))
              .header("Accept", "application/json")
              .header("Authorization", "Bearer " + token)
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
