package org.safepathway.consent.policy;

import java.util.List;

/** A table of disclosure that cannot be used, with everything that was found wrong with it. */
public final class DisclosureFaultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong, a line each. */
  DisclosureFaultException(List<String> faults) {
    super("The table of disclosure cannot be used:\n" + String.join("\n", faults));
  }
}
