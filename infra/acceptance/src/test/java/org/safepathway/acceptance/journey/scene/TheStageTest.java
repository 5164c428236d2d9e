package org.safepathway.acceptance.journey.scene;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safepathway.acceptance.journey.Referral;
import org.safepathway.acceptance.journey.http.Api;
import org.safepathway.acceptance.journey.judge.ExpectationTable;
import org.safepathway.acceptance.journey.judge.Judge;
import org.safepathway.acceptance.journey.judge.Observation;
import org.safepathway.acceptance.journey.judge.Verdict;

class TheStageTest {

  private static final String HALES = "h".repeat(64);
  private static final String ASHAS = "a".repeat(64);
  private static final String OLD = "o".repeat(64);

  private final Map<String, List<String>> answers = new ConcurrentHashMap<>();
  private final List<Observation> seen = new ArrayList<>();
  private HttpServer server;
  private Api api;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    api =
        new Api(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), person -> person);
  }

  @AfterEach
  void stop() {
    api.close();
    server.stop(0);
  }

  @Test
  void whatWasThereBeforeTheJourneyIsLeftOutAndWhatNobodyExpectedIsNot() {
    answers.put("officer.hale GET /police/referrals", List.of(list(OLD), list(OLD, HALES)));

    play(stage -> stage.lists(Cast.HALE), "officer.hale,play,list,empty,9");

    assertThat(seen.getLast().fields()).containsKey("list[unexpected].reference");
    assertThat(seen.getLast().fields().toString()).doesNotContain(OLD);
  }

  @Test
  void aReferralIsFoundByTheServiceAndCalledByItsNameFromThenOn() {
    answers.put("officer.hale POST /police/referrals", List.of(one(HALES)));
    answers.put(
        "caseworker.asha GET /specialist/referrals", List.of(list(), list(), list(), list(ASHAS)));
    answers.put("caseworker.asha GET /specialist/referrals/" + ASHAS, List.of(one(ASHAS)));

    List<Verdict> verdicts =
        play(
            stage -> {
              stage.refers(Cast.HALE, "main", stage.form("main"));
              stage.finds(Cast.ASHA, "main");
              stage.lists(Cast.ASHA, "main");
              stage.looksAt(Cast.ASHA, "main");
            },
            "officer.hale,play,answer.http,200,api",
            "officer.hale,play,answer.reference,reference,api",
            "caseworker.asha,play,list.http,200,api",
            "caseworker.asha,play,list[main].reference,reference,api",
            "caseworker.asha,play,case.http,200,api",
            "caseworker.asha,play,case.reference,reference,api");

    assertThat(verdicts).allMatch(Verdict::held).hasSizeGreaterThan(6);
  }

  @Test
  void aLookIsRepeatedUntilItIsAsExpected() {
    answers.put("officer.hale POST /police/referrals", List.of(one(HALES)));
    answers.put(
        "officer.hale GET /police/referrals/" + HALES,
        List.of(state("SENT"), state("SENT"), state("RECEIVED")));

    List<Verdict> verdicts =
        play(
            stage -> {
              stage.refers(Cast.HALE, "main", stage.form("main"));
              stage.looksAt(Cast.HALE, "main");
            },
            "*,*,*.http,200,api",
            "*,*,answer.reference,any,api",
            "officer.hale,play,detail.state,RECEIVED,14");

    assertThat(verdicts).allMatch(Verdict::held);
  }

  @Test
  void anOpeningIsJudgedByItsFirstAnswer() {
    answers.put("officer.hale POST /police/referrals", List.of(one(HALES)));
    answers.put(
        "caseworker.asha POST /specialist/referrals/" + HALES + "/openings",
        List.of("{\"facts\":[]}", "404"));

    List<Verdict> verdicts =
        play(
            stage -> {
              stage.refers(Cast.HALE, "main", stage.form("main"));
              stage.opens(Cast.ASHA, "opened", "main", "STATUS");
            },
            "officer.hale,play,answer.http,200,api",
            "officer.hale,play,answer.reference,any,api",
            "caseworker.asha,play,opened,equals-unknown,18");

    assertThat(verdicts)
        .filteredOn(verdict -> !verdict.held())
        .singleElement()
        .extracting(Verdict::path)
        .isEqualTo("opened");
  }

  @Test
  void aHandleOfAnotherOrganisationIsTriedAndAnUnknownOneBesideIt() {
    answers.put("officer.hale POST /police/referrals", List.of(one(HALES)));

    List<Verdict> verdicts =
        play(
            stage -> {
              stage.refers(Cast.HALE, "main", stage.form("main"));
              stage.looksAt(Cast.BETH, "main");
            },
            "officer.hale,play,answer.http,200,api",
            "officer.hale,play,answer.reference,any,api",
            "caseworker.beth,play,case,equals-unknown,6");

    assertThat(verdicts).allMatch(Verdict::held);
    assertThat(seen.getLast().unknown()).isNotNull();
  }

  @Test
  void anAnswerThatRepeatsAFactIsAFailure() {
    String name = Referral.ofRepository().form().path("identity").path("givenNames").asString("");
    answers.put(
        "officer.hale POST /police/referrals",
        List.of("{\"reference\":\"%s\",\"who\":\"%s\"}".formatted(HALES, name)));

    List<Verdict> verdicts =
        play(
            stage -> stage.refers(Cast.HALE, "main", stage.form("main")),
            "officer.hale,play,answer.http,200,api",
            "officer.hale,play,answer.reference,any,api",
            "officer.hale,play,answer.who,any,api");

    assertThat(verdicts)
        .filteredOn(verdict -> !verdict.held())
        .singleElement()
        .extracting(Verdict::message)
        .asString()
        .contains("sent as facts");
  }

  @Test
  void aStepThatCannotGoOnIsAFailureAndNoFault() {
    List<Verdict> verdicts = play(stage -> stage.looksAt(Cast.BETH, "nobody's"));

    assertThat(verdicts).singleElement().extracting(Verdict::held).isEqualTo(false);
  }

  private List<Verdict> play(Consumer<Stage> does, String... rows) {
    ExpectationTable table =
        ExpectationTable.parse("observer,step,field,expected,rule\n" + String.join("\n", rows));
    Stage stage =
        new Stage(
            api,
            "RUN",
            Referral.ofRepository(),
            LocalDate.of(2026, 11, 23),
            new Judge(table),
            Duration.ofSeconds(1),
            (observation, verdicts) -> seen.add(observation));
    stage.begin();
    stage.play(new Step("play", "A step plays", does));
    return stage.verdicts();
  }

  private static String one(String reference) {
    return "{\"reference\":\"%s\"}".formatted(reference);
  }

  private static String state(String state) {
    return "{\"state\":\"%s\"}".formatted(state);
  }

  private static String list(String... references) {
    return "{\"referrals\":[%s],\"next\":null}"
        .formatted(String.join(",", List.of(references).stream().map(TheStageTest::one).toList()));
  }

  /** Gives the prepared answers one after the other, the last one for ever. */
  private void answer(HttpExchange exchange) throws IOException {
    String person = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
    String asked =
        "%s %s %s"
            .formatted(person, exchange.getRequestMethod(), exchange.getRequestURI().getPath());
    List<String> prepared = answers.getOrDefault(asked, List.of("404"));
    if (prepared.size() > 1) {
      answers.put(asked, prepared.subList(1, prepared.size()));
    }
    String text = prepared.getFirst();
    boolean found = !text.equals("404");
    byte[] body = (found ? text : "{\"status\":404}").getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Type", found ? "application/json" : "application/problem+json");
    exchange.sendResponseHeaders(found ? 200 : 404, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
