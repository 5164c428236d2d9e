package org.safepathway.acceptance.journey.judge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepathway.acceptance.journey.http.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes observations for tests. */
final class Seeing {

  static final String HEADER = "observer,step,field,expected,rule\n";

  private Seeing() {}

  static Reply ok(String body) {
    return new Reply(200, "application/json", Set.of("content-type"), body);
  }

  static Reply problem(int status, String body) {
    return new Reply(status, "application/problem+json", Set.of("content-type"), body);
  }

  static Observation seen(String step, String view, Reply reply) {
    return seen(step, view, reply, null, null, Map.of(), List.of());
  }

  static Observation seen(
      String step,
      String view,
      Reply reply,
      @Nullable Reply unknown,
      @Nullable String list,
      Map<String, JsonNode> facts,
      List<String> secrets) {
    return Observation.of(
        step, "officer.hale", view, reply, unknown, list, Seeing::key, facts, secrets);
  }

  private static @Nullable String key(String list, JsonNode entry) {
    return switch (list) {
      case "referrals" -> entry.path("reference").asString("?");
      case "facts" -> entry.path("class").asString("?");
      default -> null;
    };
  }

  static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  /** What is wrong when this is judged by these rows. */
  static List<String> faults(Observation seen, String... rows) {
    return faults(List.of(), seen, rows);
  }

  static List<String> faults(List<Observation> before, Observation seen, String... rows) {
    Judge judge = new Judge(ExpectationTable.parse(HEADER + String.join("\n", rows)));
    List<Verdict> verdicts = judge.judge(seen, before);
    return Stream.concat(verdicts.stream(), judge.unused(verdicts).stream())
        .filter(verdict -> !verdict.held())
        .map(verdict -> verdict.path() + ": " + verdict.message())
        .toList();
  }
}
