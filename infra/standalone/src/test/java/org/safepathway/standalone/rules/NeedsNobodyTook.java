package org.safepathway.standalone.rules;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.safepathway.standalone.engine.MovingClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The running application by a clock that a test moves, with needs that nobody took: an officer
 * refers her, Amberwell declines, and the officer tells a consortium.
 */
final class NeedsNobodyTook implements AutoCloseable {

  static final String LEE = "coordinator.lee";
  static final String GAPS = "/consortium/gaps";

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Periods are of thirteen weeks from this Monday on, whenever somebody looks. */
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

  private static final int WEEKS_OF_A_PERIOD = 13;
  private static final String HALE = "officer.hale";
  private static final String ASHA = "caseworker.asha";
  private static final String SPECIALIST = "/specialist/referrals";

  /** When a period is over that is not over today. */
  private final LocalDate end = end();

  /** The Wednesday of the week before its last one, so that a consent given then outlives it. */
  private final MovingClock clock = new MovingClock(noon(end.minusDays(12)));

  private final Web web;
  private final Set<String> known = new HashSet<>();
  private int referred;

  NeedsNobodyTook(Path folder) {
    web = Web.startAt(clock, folder);
  }

  private static LocalDate end() {
    LocalDate end = FIRST;
    while (end.isBefore(LocalDate.now(LONDON).plusWeeks(2))) {
      end = end.plusWeeks(WEEKS_OF_A_PERIOD);
    }
    return end;
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(LONDON).toInstant();
  }

  Web web() {
    return web;
  }

  /** Tells of so many; Amberwell's path of the last of them. */
  String tell(int many, boolean agreed, String need, String area, String languages) {
    String path = "";
    for (int i = 0; i < many; i++) {
      path = tell(agreed, need, area, languages);
    }
    return path;
  }

  private String tell(boolean agreed, String need, String area, String languages) {
    // Lists are by time: no two are of one.
    clock.advance(Duration.ofSeconds(1));
    LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
    ObjectNode referral = web.referral("Unmet " + ++referred).put("statisticsAgreed", agreed);
    referral
        .withObject("/consent")
        .put("reviewOn", today.plusDays(20).toString())
        .put("expiresOn", today.plusDays(28).toString());
    JsonNode sent = web.done(HALE, "/police/referrals", referral);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !newest().isEmpty() && !known.contains(newest()));
    String theirs = newest();
    known.add(theirs);
    String path = SPECIALIST + "/" + theirs;
    var unused = web.done(ASHA, path + "/receive", Web.object());
    unused = web.done(ASHA, path + "/decline", Web.object().put("reason", "NO_CAPACITY"));
    unused =
        web.done(
            HALE,
            "/police/referrals/" + sent.path("reference").asString() + "/consortium",
            Web.object()
                .put("need", need)
                .put("risk", "MEDIUM")
                .put("area", area)
                .put("languages", languages));
    return path;
  }

  private String newest() {
    return web.json(ASHA, SPECIALIST).at("/referrals/0/reference").asString();
  }

  /** She takes her consent to statistics back. */
  void withdraw(String path) {
    var unused =
        web.done(ASHA, path + "/consents/withdraw", Web.object().put("purpose", "STATISTICS"));
  }

  JsonNode gaps() {
    return web.json(LEE, GAPS);
  }

  /** What is shown of each need, most urgent first. */
  List<JsonNode> demands() {
    return web.json(LEE, "/consortium/demand").path("demands").valueStream().toList();
  }

  /** So many are unmet by a need, as it is told. */
  int unmet(String need) {
    return gaps()
        .path("needs")
        .valueStream()
        .filter(one -> one.path("need").asString().equals(need))
        .mapToInt(one -> one.path("unmet").asInt())
        .sum();
  }

  /** So many are unmet in an area, as it is told. */
  int unmetIn(String area) {
    JsonNode gaps = gaps();
    for (int i = 0; i < gaps.path("areas").size(); i++) {
      if (gaps.path("areas").path(i).asString().equals(area)) {
        return gaps.path("unmet").path(i).asInt();
      }
    }
    throw new IllegalStateException(area);
  }

  void later(Duration time) {
    clock.advance(time);
  }

  /** To the noon of the first day after the period. */
  void afterThePeriod() {
    clock.advance(Duration.between(clock.instant(), noon(end)));
  }

  /** To the noon of the day before. */
  void onTheLastDay() {
    clock.advance(Duration.between(clock.instant(), noon(end.minusDays(1))));
  }

  /** The days of the period, as they are told. */
  List<String> period() {
    return List.of(end.minusWeeks(WEEKS_OF_A_PERIOD).toString(), end.minusDays(1).toString());
  }

  @Override
  public void close() {
    web.close();
  }
}
