package org.safepathway.acceptance.journey.judge;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safepathway.acceptance.journey.http.Reply;
import tools.jackson.databind.JsonNode;

/** Compares what is expected with what is there, and says in words what is wrong. */
final class Comparing {

  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9_-]{64}|[A-Za-z0-9_-]{96}");
  private static final Pattern SHORT_REFERENCE = Pattern.compile("SP-[0-9A-Z]{4}-[0-9A-Z]{4}");
  private static final Pattern MASKED =
      Pattern.compile("\"(reference|shortReference|[a-z]+At)\":\"[^\"]*\"");

  private Comparing() {}

  /** What is wrong, or nothing. */
  static String fault(
      Expected expected, String path, Observation seen, Collection<Observation> before) {
    return switch (expected) {
      case Expected.Exactly exactly -> exactly(exactly.value(), seen.fields().get(path));
      case Expected.Refused refused -> refused(refused, seen.reply());
      case Expected.Same same ->
          other(same.step(), same.view(), seen, before)
              .map(o -> o.reply().sameAs(seen.reply()) ? "" : "it is not the same, byte for byte")
              .orElse("nothing to compare with was seen");
      case Expected.Like like ->
          other(like.step(), like.view(), seen, before)
              .map(o -> masked(o).sameAs(masked(seen)) ? "" : "it can be told from the other")
              .orElse("nothing to compare with was seen");
      case Expected.Word word -> word(word, path, seen);
    };
  }

  /** Whether a field is under a path. */
  static boolean under(String path, String field) {
    return field.startsWith(path + ".") || field.startsWith(path + "[");
  }

  private static String word(Expected.Word word, String path, Observation seen) {
    String value = seen.fields().get(path);
    boolean more = seen.fields().keySet().stream().anyMatch(field -> under(path, field));
    return switch (word) {
      case ANY -> "";
      case PRESENT -> check(value != null && !value.equals("null") || more, "present", value);
      case ABSENT -> check(value == null && !more, "absent", value);
      case NONE -> check(isNone(value) && !more, "none", value);
      case EMPTY -> empty(path, value, seen);
      case TIME -> check(value != null && isTime(value), "a time", value);
      case DATE -> check(value != null && isDate(value), "a day", value);
      case REFERENCE -> check(matches(REFERENCE, value), "a reference", value);
      case SHORT_REFERENCE -> check(matches(SHORT_REFERENCE, value), "a short reference", value);
      case AS_SENT -> asSent(path, seen);
      case EQUALS_UNKNOWN -> equalsUnknown(seen);
    };
  }

  private static boolean isNone(@Nullable String value) {
    return value == null || value.isEmpty() || value.equals("null");
  }

  private static String exactly(String expected, @Nullable String value) {
    return check(value != null && sorted(expected).equals(sorted(value)), expected, value);
  }

  private static List<String> sorted(String words) {
    return Arrays.stream(words.split(" ")).sorted().toList();
  }

  private static String check(boolean held, String expected, @Nullable String value) {
    return held ? "" : "expected %s, saw %s".formatted(expected, value == null ? "nothing" : value);
  }

  private static boolean matches(Pattern pattern, @Nullable String value) {
    return value != null && pattern.matcher(value).matches();
  }

  private static boolean isTime(String value) {
    try {
      return Instant.parse(value).isAfter(Instant.EPOCH);
    } catch (DateTimeException other) {
      return false;
    }
  }

  private static boolean isDate(String value) {
    try {
      return LocalDate.parse(value).isAfter(LocalDate.EPOCH);
    } catch (DateTimeException other) {
      return false;
    }
  }

  private static String empty(String path, @Nullable String value, Observation seen) {
    if (!path.equals(seen.view())) {
      return check(value != null && value.isEmpty(), "an empty list", value);
    }
    boolean nothing =
        seen.reply().success()
            && seen.reply().isJson()
            && seen.fields().size() == 1
            && seen.fields().containsKey(path + ".http");
    return check(nothing, "an empty list", String.join(" ", seen.fields().keySet()));
  }

  private static String asSent(String path, Observation seen) {
    JsonNode opened = seen.nodes().get(path);
    JsonNode sent = seen.sent().get(path);
    if (sent == null) {
      return "nothing was sent that it could be";
    }
    if (opened == null) {
      return "it is not there";
    }
    Map<String, String> was = known(path, sent);
    Map<String, String> is = known(path, opened);
    was.entrySet().removeAll(known(path, opened).entrySet());
    is.entrySet().removeAll(known(path, sent).entrySet());
    return was.isEmpty() && is.isEmpty() ? "" : "sent %s, opened %s".formatted(was, is);
  }

  /** What is not known may be null or left out. */
  private static Map<String, String> known(String path, JsonNode node) {
    Map<String, String> known =
        new TreeMap<>(Fields.of(path, node, null, (list, entry) -> null).values());
    known.values().removeIf("null"::equals);
    known.values().removeIf(String::isEmpty);
    return known;
  }

  private static String refused(Expected.Refused expected, Reply reply) {
    if (!expected.statuses().contains(reply.status())) {
      return "expected a refusal with %s, saw %d".formatted(expected.statuses(), reply.status());
    }
    JsonNode problem = reply.json();
    if (!reply.isProblem() || problem == null) {
      return "a refusal is a problem in JSON, and this is " + reply.type();
    }
    if (problem.path("status").asInt(0) != reply.status()) {
      return "the problem does not repeat its status";
    }
    if (expected.code() != null && !problem.path("type").asString("").endsWith(expected.code())) {
      return "expected %s, saw %s".formatted(expected.code(), problem.path("type").asString(""));
    }
    String field = expected.field();
    if (field != null && !names(problem, field)) {
      return "the refusal does not name %s but %s".formatted(field, problem.path("fields"));
    }
    return "";
  }

  private static boolean names(JsonNode problem, String field) {
    return problem
        .path("fields")
        .valueStream()
        .map(fault -> fault.path("path").asString(""))
        .anyMatch(path -> path.equals(field) || under(field, path));
  }

  private static String equalsUnknown(Observation seen) {
    Reply unknown = seen.unknown();
    if (seen.reply().status() != 404) {
      return "expected 404 as for what does not exist, saw " + seen.reply().status();
    }
    if (unknown == null) {
      return "nobody asked about what does not exist";
    }
    return unknown.sameAs(seen.reply())
        ? ""
        : "it can be told from the answer about a referral that does not exist";
  }

  private static Optional<Observation> other(
      String step, String view, Observation seen, Collection<Observation> before) {
    return before.stream()
        .filter(o -> o.observer().equals(seen.observer()))
        .filter(o -> o.step().equals(step) && o.view().equals(view))
        .findFirst();
  }

  private static Reply masked(Observation seen) {
    Reply reply = seen.reply();
    String body = MASKED.matcher(reply.body()).replaceAll("\"$1\":\"\"");
    return new Reply(reply.status(), reply.type(), reply.headers(), body);
  }
}
