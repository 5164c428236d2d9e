package org.safepathway.acceptance.journey;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.safepathway.acceptance.journey.judge.Observation;
import org.safepathway.acceptance.journey.judge.Verdict;
import org.safepathway.acceptance.journey.scene.Stage;
import org.safepathway.acceptance.journey.scene.Step;

/** Prints what each observer sees, for a reader at a terminal. */
final class Transcript implements Stage.Audience {

  private static final int WIDTH = 110;
  private static final String INDENT = " ".repeat(34);

  /** Handles, ids and times differ each time and tell a reader nothing. */
  private static final Pattern NOISE =
      Pattern.compile("[A-Za-z0-9_-]{64}|[0-9a-f-]{32,36}|[0-9-]{10}T[0-9:.]+Z( [0-9-]{10}T.*)?");

  private final PrintStream out;
  private int step;

  Transcript(PrintStream out) {
    this.out = out;
  }

  void begins(String what) {
    out.println(what);
  }

  void step(Step next) {
    step++;
    out.printf("%n%2d  %s: %s%n", step, next.name(), next.says());
  }

  @Override
  public void saw(Observation seen, List<Verdict> verdicts) {
    String head = "    %-18s %-11s ".formatted(seen.observer(), seen.view());
    StringBuilder line = new StringBuilder(head);
    for (String word : said(seen)) {
      if (line.length() + word.length() > WIDTH && line.length() > INDENT.length()) {
        out.println(line.toString().stripTrailing());
        line = new StringBuilder(INDENT);
      }
      line.append(word).append("  ");
    }
    out.println(line.toString().stripTrailing());
    verdicts.stream().filter(verdict -> !verdict.held()).forEach(this::failed);
  }

  @Override
  public void brokeOff(Verdict verdict) {
    failed(verdict);
  }

  private void failed(Verdict verdict) {
    out.println("  ✗ " + verdict.line());
  }

  void ends(Report report) {
    if (!report.good()) {
      out.printf("%nNot as the table expects:%n");
      report.failures().forEach(this::failed);
    }
    out.printf("%n%s%n", report.summary());
  }

  private static List<String> said(Observation seen) {
    String http = seen.fields().get(seen.view() + ".http");
    if (!seen.reply().success()) {
      boolean alike = seen.unknown() != null && seen.unknown().sameAs(seen.reply());
      return List.of(http + (alike ? ", as for a referral that does not exist" : ", refused"));
    }
    if (seen.fields().size() == 1) {
      return List.of(http + ", nothing");
    }
    return Stream.concat(
            Stream.of(String.valueOf(http)),
            seen.fields().entrySet().stream()
                .filter(field -> !field.getKey().endsWith(".http"))
                .filter(field -> !NOISE.matcher(field.getValue()).matches())
                .map(field -> said(seen, field)))
        .toList();
  }

  private static String said(Observation seen, Map.Entry<String, String> field) {
    String name = field.getKey().substring(seen.view().length());
    return "%s=%s".formatted(name.startsWith(".") ? name.substring(1) : name, field.getValue());
  }
}
