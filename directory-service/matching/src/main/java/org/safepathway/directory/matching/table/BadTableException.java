package org.safepathway.directory.matching.table;

import java.util.List;

/** A table of data cannot be used: then nothing starts with it. Says every fault that was found. */
public final class BadTableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A table with faults.
   *
   * @param table its name, for whoever mends it
   * @param faults at least one
   */
  public BadTableException(String table, List<String> faults) {
    super(table + ": " + String.join("; ", faults));
  }
}
