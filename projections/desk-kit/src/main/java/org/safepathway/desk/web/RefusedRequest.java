package org.safepathway.desk.web;

import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RefusalReason;

/** Leaves a request that is refused before its controller is asked. Carries nothing of it. */
final class RefusedRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  RefusedRequest(Refusal refusal) {
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
  }

  RefusedRequest(RefusalReason reason) {
    this(Refusal.of(reason));
  }

  Refusal refusal() {
    return refusal;
  }
}
