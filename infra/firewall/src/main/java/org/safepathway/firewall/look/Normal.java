package org.safepathway.firewall.look;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.safepathway.firewall.side.Answer;

/**
 * What is taken out of an answer before comparing, because chance or the wall clock makes it. This
 * is the whole reviewed list: whatever is added here is no longer tested.
 */
public final class Normal {

  /** Headers of the connection or of the very moment: their presence stays, their value goes. */
  private static final Set<String> VALUES_OF_THE_MOMENT = Set.of("date", "x-correlation-id");

  /**
   * The session’s id in a cookie, of which its name, its length and all that is said of it stay.
   */
  private static final Pattern SESSION = Pattern.compile("^([^=;]+=)([0-9A-F]{32})(?=;)");

  /** Headers that the server decides on by how often a connection was used. */
  private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "keep-alive");

  private record Taken(Pattern pattern, Function<MatchResult, String> by) {
    Taken(Pattern pattern, String by) {
      this(pattern, found -> by);
    }
  }

  private static final List<Taken> IN_BODIES =
      List.of(
          // The form’s token against forgery, random for each session.
          new Taken(Pattern.compile("(name=\"_csrf\" value=\")[^\"]*"), "$1TOKEN"),
          // The id that a form makes for its request.
          new Taken(Pattern.compile("(name=\"_request\" value=\")[^\"]*"), "$1KEY"),
          // What a page knows its session by, random for each.
          new Taken(Pattern.compile("( data-session=\")([A-Za-z0-9_-]+)"), Normal::ofTheSameLength),
          // A cursor is sealed with a random nonce; that there is one, and its length, stays.
          new Taken(Pattern.compile("(\"next\":\")([A-Za-z0-9_-]+)"), Normal::ofTheSameLength),
          new Taken(
              Pattern.compile("([?&](?:amp;)?cursor=)([A-Za-z0-9_-]+)"), Normal::ofTheSameLength),
          // The port at which this one of the two listens.
          new Taken(Pattern.compile("(http://127\\.0\\.0\\.1:)\\d+"), "$1PORT"),
          // The id of a request in a problem, also in the header above.
          new Taken(Pattern.compile("(\"correlationId\":\")[0-9a-f]+"), "$1ID"),
          // The same on a page.
          new Taken(
              Pattern.compile("(>If you report this, give the reference )[0-9a-f]+(?=<)"), "$1ID"));

  private static final List<Taken> IN_LOGS =
      List.of(
          new Taken(Pattern.compile("\"@timestamp\":\"[^\"]*\""), "\"@timestamp\":\"\""),
          new Taken(Pattern.compile("\"pid\":\\d+"), "\"pid\":0"),
          new Taken(Pattern.compile("\"thread\":\\{[^}]*\\}"), "\"thread\":{}"),
          new Taken(Pattern.compile("\"correlationId\":\"[^\"]*\""), "\"correlationId\":\"\""),
          new Taken(Pattern.compile(" \\d+ ms\""), " ms\""),
          new Taken(Pattern.compile("\"millis\":\\d+"), "\"millis\":0"));

  private Normal() {}

  /** An answer as text, without what chance made. */
  static String of(Answer answer) {
    // The body first: where both differ, it says more than a header that hashes it.
    StringBuilder text = new StringBuilder().append(answer.status()).append('\n');
    text.append(without(IN_BODIES, answer.body())).append('\n');
    SortedMap<String, List<String>> headers = new TreeMap<>(answer.headers());
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      if (!OF_THE_CONNECTION.contains(header.getKey())) {
        text.append(header.getKey()).append(": ");
        text.append(value(header, answer)).append('\n');
      }
    }
    return text.toString();
  }

  private static Object value(Map.Entry<String, List<String>> header, Answer answer) {
    if (VALUES_OF_THE_MOMENT.contains(header.getKey())) {
      return "…";
    }
    if (header.getKey().equals("set-cookie")) {
      return header.getValue().stream()
          .map(cookie -> SESSION.matcher(cookie).replaceFirst(Normal::ofTheSameLength))
          .toList();
    }
    // A tag that digests the body as it was sent, a cursor with it, tells no more than the body.
    return header.getKey().equals("etag")
            && header.getValue().equals(List.of(answer.digestOfBody()))
        ? "OF THE BODY"
        : header.getValue();
  }

  /** A line of a log, without what chance made. */
  public static String ofLog(String line) {
    return without(IN_LOGS, line);
  }

  private static String ofTheSameLength(MatchResult random) {
    return random.group(1) + "C".repeat(random.group(2).length());
  }

  private static String without(List<Taken> list, String text) {
    String rest = text;
    for (Taken taken : list) {
      rest = taken.pattern().matcher(rest).replaceAll(taken.by());
    }
    return rest;
  }
}
