package org.safepathway.kernel;

/** Sends a command to the stream that decides and waits for its answer. Given by the wiring. */
@FunctionalInterface
public interface Dispatch {

  /**
   * Sends a command.
   *
   * @return the answer, a refusal included; whatever is thrown is a fault, and then nobody knows
   *     whether it happened: send it again
   */
  Answer send(Command command);
}
