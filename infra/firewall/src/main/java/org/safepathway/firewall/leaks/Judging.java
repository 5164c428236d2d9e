package org.safepathway.firewall.leaks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Judges a leak by what the tests said. Only a test method of a named firewall test that failed of
 * its own finds it; a run that came to no end finds nothing and clears nothing.
 */
final class Judging {

  /** What a leak is. */
  enum Outcome {
    /** A named test of the firewall failed. */
    FOUND,
    /** None did. */
    NOT_FOUND,
    /** A run ended without saying. */
    BROKEN
  }

  /**
   * The judgement.
   *
   * @param outcome what it is
   * @param said the test that failed, or why it does not count
   */
  record Judgement(Outcome outcome, String said) {
    boolean isFound() {
      return outcome == Outcome.FOUND;
    }
  }

  private Judging() {}

  /**
   * What one named test says of a leak.
   *
   * @param test its class’s simple name
   * @param without how it ends without the leak
   * @param with how it ends with the leak; not asked where it is not green without
   */
  static Judgement of(String test, Report without, Supplier<Report> with) {
    return withoutLeak(test, without)
        .map(fault -> new Judgement(Outcome.NOT_FOUND, fault))
        .orElseGet(() -> of(test, with.get()));
  }

  /** What a test that is green without the leak says of it. */
  static Judgement of(String test, Report report) {
    return switch (report) {
      case Report.Green green when green.run() == 0 ->
          new Judgement(Outcome.NOT_FOUND, test + " does not run what the leak changes");
      case Report.Green _ -> new Judgement(Outcome.NOT_FOUND, test + " stays green");
      case Report.Red red ->
          red.failed().stream()
              .filter(failed -> isMethodOf(test, failed))
              .findFirst()
              .map(failed -> new Judgement(Outcome.FOUND, failed))
              .orElseGet(
                  () ->
                      new Judgement(
                          Outcome.BROKEN,
                          "what failed is no test of %s: %s".formatted(test, all(red))));
      case Report.Broken broken -> new Judgement(Outcome.BROKEN, broken.reason());
    };
  }

  /** What several say: one that finds it is enough, and one that broke leaves it open. */
  static Judgement of(List<Judgement> each) {
    return first(each, Outcome.FOUND)
        .or(() -> first(each, Outcome.BROKEN))
        .or(() -> each.stream().findFirst())
        .orElseThrow(() -> new IllegalArgumentException("no test was asked"));
  }

  /**
   * What is said of a leak whose named tests stay green, when all others of the firewall are asked.
   * One that fails has to be named before the leak counts.
   */
  static Judgement unnamed(Judgement named, Report others) {
    return switch (others) {
      case Report.Green _ -> named;
      case Report.Red red ->
          new Judgement(named.outcome(), "%s, but not %s".formatted(named.said(), all(red)));
      case Report.Broken broken -> new Judgement(Outcome.BROKEN, broken.reason());
    };
  }

  /** The class of the first test method that failed, for a patch that names no test. */
  static Optional<String> anyTest(Report report) {
    return report instanceof Report.Red red
        ? red.failed().stream()
            .filter(failed -> failed.contains("#"))
            .map(failed -> failed.replaceFirst("[#$].*", ""))
            .findFirst()
        : Optional.empty();
  }

  /** Why a test may find nothing: it is not green without a leak. */
  static Optional<String> withoutLeak(String test, Report report) {
    return switch (report) {
      case Report.Green green when green.run() > 0 -> Optional.empty();
      case Report.Green _ -> Optional.of(test + " is no test of the firewall that runs");
      case Report.Red red -> Optional.of("%s is red without a leak: %s".formatted(test, all(red)));
      case Report.Broken broken ->
          Optional.of("%s says nothing without a leak: %s".formatted(test, broken.reason()));
    };
  }

  /** Whether a campaign is good: every test green without a leak, every leak found. */
  static boolean isGood(Map<String, Report> control, List<Judgement> judgements, int injected) {
    return injected > 0
        && judgements.size() == injected
        && judgements.stream().allMatch(Judgement::isFound)
        && control.entrySet().stream()
            .allMatch(each -> withoutLeak(each.getKey(), each.getValue()).isEmpty());
  }

  private static Optional<Judgement> first(List<Judgement> each, Outcome outcome) {
    return each.stream().filter(judgement -> judgement.outcome() == outcome).findFirst();
  }

  private static boolean isMethodOf(String test, String failed) {
    return failed.startsWith(test + "#") || (failed.startsWith(test + "$") && failed.contains("#"));
  }

  private static String all(Report.Red red) {
    return String.join(" ", red.failed());
  }
}
