package org.safepathway.standalone;

import org.safepathway.axonserver.AxonServerAwayException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence that the application does not start without its Axon Server. */
final class AxonServerAwayAnalyzer extends AbstractFailureAnalyzer<AxonServerAwayException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, AxonServerAwayException cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()),
        "Start it, or correct the address, the token or the certificate.",
        cause);
  }
}
