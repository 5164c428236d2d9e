package org.safepathway.kernel;

/**
 * A named place in the code where a crash test may end the process or hold a thread. In production
 * it is {@link #NONE}. An implementation must not throw.
 */
@FunctionalInterface
public interface FaultPoint {

  /** Does nothing: what production runs with. */
  FaultPoint NONE = name -> {};

  /**
   * Called when the place is reached, on the thread that reached it.
   *
   * @param name the place, in kebab-case, for example {@code event-committed}
   */
  void reached(String name);
}
