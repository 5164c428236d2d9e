package org.safepathway.operating.traces;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;

/**
 * A span that this thread is in until it is closed. What went wrong is never said, only that; where
 * nothing was said when it is closed, it was a fault.
 */
public final class Followed implements AutoCloseable {

  /** What belongs to no trace. */
  static final Followed NOTHING = new Followed(Span.getInvalid(), Scope.noop());

  private final Span span;
  private final Scope scope;
  private boolean isSaid;

  Followed(Span span, Scope scope) {
    this.span = span;
    this.scope = scope;
  }

  /** It ended well. */
  public void done() {
    ended("done");
  }

  /** It was refused, or whoever asked was at fault. */
  public void refused() {
    ended("refused");
  }

  /** It ended in a fault of ours, or without an answer. */
  public void fault() {
    ended("fault");
    span.setStatus(StatusCode.ERROR);
  }

  /**
   * It ended as a request did.
   *
   * @param status the status of its answer
   */
  public void answered(int status) {
    if (status >= 500) {
      fault();
    } else if (status >= 400) {
      refused();
    } else {
      done();
    }
  }

  private void ended(String outcome) {
    isSaid = true;
    span.setAttribute(Spans.OUTCOME, outcome);
  }

  @Override
  public void close() {
    scope.close();
    if (!isSaid) {
      fault();
    }
    span.end();
  }
}
