package org.safepathway.keycloak;

import java.util.List;

/** A network and settings of which no realm can be made. */
public final class RealmFaultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  RealmFaultException(List<String> faults) {
    super(String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, each in a sentence that names the organisation or the person. */
  public List<String> faults() {
    return faults;
  }
}
