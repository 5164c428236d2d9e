package org.safepathway.standalone;

import org.safepathway.freetext.BadStatusWordsException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence why the application does not start with an operator’s words. */
final class BadStatusWordsAnalyzer extends AbstractFailureAnalyzer<BadStatusWordsException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, BadStatusWordsException cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()),
        "Mend the file, or take it out of the setting safe-pathway.status-words.",
        cause);
  }
}
