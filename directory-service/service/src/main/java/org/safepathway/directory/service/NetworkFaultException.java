package org.safepathway.directory.service;

import java.util.List;
import java.util.stream.Collectors;

/** A network that cannot be used, with everything that was found wrong with it. */
public final class NetworkFaultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<NetworkFault> faults;

  /**
   * Carries the faults.
   *
   * @param faults at least one
   */
  public NetworkFaultException(List<NetworkFault> faults) {
    super(faults.stream().map(NetworkFault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, in the order of the file. */
  public List<NetworkFault> faults() {
    return faults;
  }
}
