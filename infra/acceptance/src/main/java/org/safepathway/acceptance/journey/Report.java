package org.safepathway.acceptance.journey;

import java.util.List;
import org.safepathway.acceptance.journey.judge.Verdict;

/**
 * How a journey went.
 *
 * @param verdicts everything that was judged
 */
public record Report(List<Verdict> verdicts) {

  /** Copies the verdicts. */
  public Report {
    verdicts = List.copyOf(verdicts);
  }

  /** Whether everything was as the table expects. */
  public boolean good() {
    return failures().isEmpty();
  }

  /** What was not. */
  public List<Verdict> failures() {
    return verdicts.stream().filter(verdict -> !verdict.held()).toList();
  }

  /** The summary in one line. */
  public String summary() {
    int failed = failures().size();
    return "%d expectations, %d held, %d failed"
        .formatted(verdicts.size(), verdicts.size() - failed, failed);
  }
}
