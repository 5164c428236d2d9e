package org.safepathway.standalone.security;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks up what a table names as evidence: {@code test:Class} or {@code test:Class#method}, {@code
 * setting:property}, {@code file:path} and {@code code:path}, these two with {@code #text} that
 * stands in the file. Several stand one after the other, with a semicolon between.
 */
final class Evidence {

  private static final Pattern TEST =
      Pattern.compile("@(?:Test|ParameterizedTest|Property|TestFactory|RepeatedTest)\\b");
  private static final Pattern METHOD =
      Pattern.compile(
          "(?m)^  (?![ @])[^\\n=;*]*?\\b(\\w+)\\([^;{}]*?\\)(?: throws [\\w., \\n]+)? \\{\\n");
  private static final Pattern ASSERTS =
      Pattern.compile(
          "\\b(assert\\w*|fail|untilAsserted)\\(|\\.(check|isRefused|happensAs|happensNothing|expect[A-Z]\\w*)\\(");

  private final Map<String, List<String>> tests =
      Sources.tests(".java").stream()
          .collect(
              Collectors.groupingBy(
                  source -> source.name().replace(".java", ""),
                  Collectors.mapping(Sources.Source::text, Collectors.toList())));
  private final String settings =
      Stream.concat(
              Sources.main(".properties").stream().map(Sources.Source::text),
              Stream.of(Sources.text("README.md")))
          .collect(Collectors.joining("\n"));

  /** What is wrong with the evidence of a row, nothing if it is all there. */
  List<String> faults(String evidence) {
    List<String> faults = new ArrayList<>();
    for (String one : each(evidence)) {
      String kind = one.substring(0, Math.max(0, one.indexOf(':')));
      String rest = one.substring(one.indexOf(':') + 1);
      boolean found =
          switch (kind) {
            case "test" -> test(rest);
            case "setting" -> setting(rest);
            case "file", "code" -> file(rest);
            default -> false;
          };
      if (!found) {
        faults.add(one);
      }
    }
    return faults;
  }

  /** The evidence of a row, one by one. */
  static List<String> each(String evidence) {
    return Stream.of(evidence.split(";", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  private boolean test(String named) {
    String[] parts = named.split("#", 2);
    List<String> texts = tests.getOrDefault(parts[0], List.of());
    if (parts.length == 1) {
      // A name that two classes share names neither, unless a method tells them apart.
      return texts.size() == 1
          && bodies(texts.getFirst()).keySet().stream()
              .anyMatch(
                  method -> isTest(texts.getFirst(), method) && asserts(texts.getFirst(), method));
    }
    return texts.stream().anyMatch(text -> isTest(text, parts[1]) && asserts(text, parts[1]));
  }

  private boolean setting(String name) {
    return Pattern.compile(
            "(?m)^" + Pattern.quote(name) + "\\s*=|\\| `" + Pattern.quote(name) + "` \\|")
        .matcher(settings)
        .find();
  }

  private static boolean file(String named) {
    String[] parts = named.split("#", 2);
    return Files.isRegularFile(Sources.root().resolve(parts[0]))
        && (parts.length == 1 || Sources.text(parts[0]).contains(parts[1]));
  }

  /** Whether a method is one that is run. */
  private static boolean isTest(String text, String method) {
    Matcher declared =
        Pattern.compile("\\n\\n((?:  [^\\n]*\\n)*?)  [^\\n=;*]*\\b" + method + "\\(").matcher(text);
    while (declared.find()) {
      String before = declared.group(1);
      int last = before.lastIndexOf("\n  }");
      if (TEST.matcher(last < 0 ? before : before.substring(last)).find()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a method compares something, itself or by a method of its class or of its parent. */
  private boolean asserts(String text, String method) {
    Map<String, String> bodies = new HashMap<>(bodies(text));
    Matcher parent = Pattern.compile("class \\w+ extends (\\w+)").matcher(text);
    if (parent.find()) {
      tests.getOrDefault(parent.group(1), List.of()).forEach(one -> bodies.putAll(bodies(one)));
      bodies.putAll(bodies(text));
    }
    return asserts(bodies, method, Set.of());
  }

  private static boolean asserts(Map<String, String> bodies, String method, Set<String> seen) {
    String body = bodies.get(method);
    if (body == null || seen.contains(method)) {
      return false;
    }
    if (ASSERTS.matcher(body).find()) {
      return true;
    }
    Set<String> now = Stream.concat(seen.stream(), Stream.of(method)).collect(Collectors.toSet());
    return bodies.keySet().stream()
        .filter(
            other -> Pattern.compile("\\b" + other + "\\(|::" + other + "\\b").matcher(body).find())
        .anyMatch(other -> asserts(bodies, other, now));
  }

  /** The methods of a class as the formatter lays them out, by their names. */
  private static Map<String, String> bodies(String text) {
    Map<String, String> bodies = new LinkedHashMap<>();
    for (MatchResult method : METHOD.matcher(text).results().toList()) {
      int end = text.indexOf("\n  }\n", method.end() - 1);
      bodies.merge(
          method.group(1),
          text.substring(method.end(), Math.max(end, method.end())),
          String::concat);
    }
    return bodies;
  }
}
