package org.safepathway.directory.matching;

import java.util.List;

/**
 * One thing that is said of an offer in a situation.
 *
 * @param code what
 * @param arguments what it speaks of, in the order of its text
 */
public record Reason(ReasonCode code, List<Argument> arguments) {

  /** Copies the arguments. */
  public Reason {
    arguments = List.copyOf(arguments);
  }

  static Reason of(ReasonCode code, Argument... arguments) {
    return new Reason(code, List.of(arguments));
  }
}
