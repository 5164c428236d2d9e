package org.safepathway.acceptance.traces;

import java.util.Map;
import java.util.TreeMap;

/**
 * A span as it came.
 *
 * @param process which process noted it
 * @param trace the trace’s id, in hexadecimal digits
 * @param span its own
 * @param parent that of the span in which it began; empty if in none
 * @param begun when it began, in nanoseconds since 1970
 * @param name what it is called
 * @param said everything else that it says, by name; what no span of ours may say by {@code field}
 *     and its number
 */
public record Noted(
    String process,
    String trace,
    String span,
    String parent,
    long begun,
    String name,
    Map<String, String> said) {

  /** Copies what it says. */
  public Noted {
    said = Map.copyOf(new TreeMap<>(said));
  }
}
